/** A page that Next.js renders at the build, about as long as a claim's. */
export default function Page() {
  return (
    <main>
      {Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of a page that never changes.`).map(
        (words) => (
          <p
            key={words}
          >{`${words} It stands for the static page of a framework, rendered once and sent as it is.`}</p>
        ),
      )}
    </main>
  )
}

/** The heading by which a section is opened and closed; the `details` round it is the `group`. */
export function SectionSummary({ title }: { title: string }) {
  return (
    <summary className="flex cursor-pointer items-baseline justify-between gap-4 py-2.5">
      <h2 className="font-semibold">{title}</h2>
      <span aria-hidden="true" className="text-soft group-open:hidden">
        +
      </span>
      <span aria-hidden="true" className="hidden text-soft group-open:block">
        −
      </span>
    </summary>
  )
}

import type { FoundFigure } from '#lib/figures/index.ts'

/** A text with its figures marked where they stand. */
export function MarkedText({ text, figures }: { text: string; figures: readonly FoundFigure[] }) {
  const starts = [0, ...figures.map((figure) => figure.end)]
  // Cut into code points once: a slice by code points walks the text from its beginning.
  const points = [...text]
  return (
    <p className="max-w-[66ch] whitespace-pre-wrap font-serif text-[19px] leading-[1.55]">
      {figures.map((figure, index) => (
        <span key={figure.start}>
          {points.slice(starts[index], figure.start).join('')}
          <mark className="bg-transparent font-semibold text-ink underline decoration-soft decoration-1 underline-offset-4">
            {figure.quote}
          </mark>
        </span>
      ))}
      {points.slice(starts.at(-1)).join('')}
    </p>
  )
}

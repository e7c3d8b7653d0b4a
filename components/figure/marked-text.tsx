import type { FoundFigure } from '#lib/figures/index.ts'
import { sliceCodePoints } from '#lib/text/index.ts'

/** A text with its figures marked where they stand. */
export function MarkedText({ text, figures }: { text: string; figures: readonly FoundFigure[] }) {
  const starts = [0, ...figures.map((figure) => figure.end)]
  return (
    <p className="max-w-[66ch] whitespace-pre-wrap font-serif text-[19px] leading-[1.55]">
      {figures.map((figure, index) => (
        <span key={figure.start}>
          {sliceCodePoints(text, starts[index] ?? 0, figure.start)}
          <mark className="bg-transparent font-semibold text-ink underline decoration-soft decoration-1 underline-offset-4">
            {figure.quote}
          </mark>
        </span>
      ))}
      {sliceCodePoints(text, starts.at(-1) ?? 0, Number.POSITIVE_INFINITY)}
    </p>
  )
}

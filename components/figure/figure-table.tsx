import type { FoundFigure } from '#lib/figures/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { intervalInWords, readingInWords } from './figure-in-words.ts'

/** Figures one under another: as written, as read, what they hold and by which rule. */
export function FigureTable({ t, figures }: { t: Translate; figures: readonly FoundFigure[] }) {
  const columns = ['written', 'kind', 'reading', 'holds', 'why'] as const
  return (
    <table className="figures mt-6 w-full border-t border-ink text-left text-sm max-md:block">
      <thead className="max-md:sr-only">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="label py-2 pr-6 font-normal">
              {t(`figuresPage.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {figures.map((figure) => (
          <tr
            key={figure.start}
            className="border-t border-hair align-baseline max-md:block max-md:py-3 md:*:py-2.5 md:*:pr-6"
          >
            <th scope="row" className="font-serif text-base font-medium max-md:block">
              {figure.quote}
            </th>
            <td className="whitespace-nowrap text-soft max-md:block">{t(`figureKind.${figure.kind}`)}</td>
            <td className="font-semibold max-md:block">{readingInWords(t, figure)}</td>
            <td className="max-md:block">{intervalInWords(t, figure)}</td>
            <td className="text-soft max-md:block">{t(`figureRule.${figure.rule}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

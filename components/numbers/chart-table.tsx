import type { ReactNode } from 'react'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** The numbers behind a chart, for whoever reads rather than looks. */
export function ChartTable({
  t,
  caption,
  head,
  rows,
}: {
  t: Translate
  caption: string
  head: readonly string[]
  rows: readonly (readonly [key: string, ...cells: ReactNode[]])[]
}) {
  return (
    <details className="mt-3 text-sm">
      <summary className="label min-h-[26px] cursor-pointer">{t('numbersPage.table')}</summary>
      <div className="overflow-x-auto">
        <table className="figures mt-1 text-left">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col" className="label py-1 pr-8 font-normal">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, first, ...others]) => (
              <tr key={key} className="border-t border-hair align-baseline">
                <th scope="row" className="py-1.5 pr-8 font-normal">
                  {first}
                </th>
                {others.map((cell, index) => (
                  <td key={head[index + 1]} className="py-1.5 pr-8">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

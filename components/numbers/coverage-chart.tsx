import { CoverageBar } from '#components/document/coverage-bar.tsx'
import { addresses } from '#lib/addresses.ts'
import type { NumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** How many of each document's figures are in the ledger, one bar a document; the bars' words and numbers are the table. */
export function CoverageChart({ t, page }: { t: Translate; page: NumbersPage }) {
  const sum = (read: (one: NumbersPage['coverage'][number]) => number) =>
    page.coverage.reduce((total, one) => total + read(one), 0)
  return (
    <table className="figures w-full max-w-2xl text-left text-sm">
      <caption className="pb-3 text-left text-[15px]">
        {t('numbersPage.coverageLine', {
          inClaims: sum((one) => one.inClaims),
          total: sum((one) => one.total),
          exempted: sum((one) => one.exempted),
        })}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('ledgerPage.document')}</th>
          <th scope="col">{t('numbersPage.coverage')}</th>
        </tr>
      </thead>
      <tbody>
        {page.coverage.map((one) => (
          <tr key={one.ref} className="grid gap-x-4 py-1.5 sm:grid-cols-[1fr_1fr]">
            <th scope="row" className="font-normal [overflow-wrap:anywhere]">
              <a href={addresses.document(one.ref)} className="text-link">
                {one.title}
              </a>
            </th>
            <td className="grid content-center gap-1">
              <CoverageBar total={one.total} inClaims={one.inClaims} exempted={one.exempted} />
              {t('numbersPage.coverageOf', {
                inClaims: one.inClaims,
                total: one.total,
                exempted: one.exempted,
              })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

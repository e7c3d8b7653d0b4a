import type { NumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** How long decisions took, one bar a class; the bars' words and numbers are the table. */
export function TimeChart({ t, page }: { t: Translate; page: NumbersPage }) {
  const shown = page.times.filter(
    ({ count }, index) => count > 0 || page.times.slice(index).some((one) => one.count > 0),
  )
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <table className="figures w-full max-w-2xl text-left text-sm">
      <caption className="pb-3 text-left text-[15px]">
        {t('numbersPage.timeLine', { days: page.medianDays ?? 0 })}
      </caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('numbersPage.bucket')}</th>
          <th scope="col">{t('numbersPage.claims')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ upTo, count }, index) => (
          <tr key={upTo ?? 'more'}>
            <th scope="row" className="w-36 py-1 pr-4 font-normal text-soft">
              {className(t, upTo, page.times[index - 1]?.upTo ?? null)}
            </th>
            <td className="py-1">
              <span className="flex items-center gap-3">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" height="8" width="70%" aria-hidden="true">
                  <rect width={(count / most) * 100} height="8" fill="var(--soft)" />
                </svg>
                {count}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A class by its ends: less than a day, one day, 2 to 3 days, more than 90. */
function className(t: Translate, upTo: number | null, below: number | null): string {
  if (upTo === null) return t('numbersPage.over', { days: below ?? 0 })
  if (below === null || upTo - below === 1) return t('numbersPage.days', { days: upTo })
  return t('numbersPage.between', { from: below + 1, to: upTo })
}

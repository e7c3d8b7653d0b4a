import { addresses, type LedgerParameters, ledgerQuery } from '#lib/addresses.ts'
import type { LedgerPage } from '#lib/queries/ledger/ledger-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; page: LedgerPage; parameters: LedgerParameters }

const to = (parameters: LedgerParameters, changed: Parameters<typeof ledgerQuery>[1]): string =>
  `${addresses.ledger}${ledgerQuery(parameters, { after: null, ...changed })}`

/** How many claims a view has, and the two views that are asked for most. */
export function Shown({ t, page, parameters }: Props) {
  if (page.total === 0) return null
  const isNarrowed = page.choices.matching < page.total || page.view.search !== ''
  const quick = [
    { label: t('ledgerPage.offQuick'), name: 'off', value: '10' },
    { label: t('ledgerPage.newestQuick'), name: 'sort', value: 'newest' },
  ] as const
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-hair py-2 text-sm">
      <p className="label" role="status">
        {t('ledgerPage.showing', { count: page.choices.matching, total: page.total })}
        {isNarrowed && (
          <>
            {' · '}
            <a href={addresses.ledger} className="text-link">
              {t('ledgerPage.clear')}
            </a>
          </>
        )}
      </p>
      <ul className="flex flex-wrap gap-x-5 print:hidden">
        {quick.map(({ label, name, value }) => {
          const isOn = parameters[name] === value
          return (
            <li key={name}>
              <a
                href={to(parameters, { [name]: isOn ? null : value })}
                {...(isOn ? { 'aria-current': 'true' as const } : {})}
                className="inline-flex min-h-[26px] items-center text-soft aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {label}
              </a>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** On to the next claims of a view that has more than one page holds, and back to its first. */
export function Onward({ t, page, parameters }: Props) {
  if (page.next === null && page.view.after === null) return null
  return (
    <p className="flex gap-6 py-5 text-sm print:hidden">
      {page.next !== null && (
        <a href={to(parameters, { after: page.next })} rel="next" className="text-link">
          {t('ledgerPage.more')}
        </a>
      )}
      {page.view.after !== null && (
        <a href={to(parameters, {})} className="text-link">
          {t('ledgerPage.first')}
        </a>
      )}
    </p>
  )
}

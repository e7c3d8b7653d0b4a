import { addresses, type LedgerParameter, type LedgerParameters, ledgerQuery } from '#lib/addresses.ts'
import type { LedgerPage } from '#lib/queries/ledger/ledger-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What to do where a view holds nothing: words that were probably meant, filters to leave out, everything. */
export function NothingFound({
  t,
  page,
  parameters,
}: {
  t: Translate
  page: LedgerPage
  parameters: LedgerParameters
}) {
  const set = narrowing.filter((name) => Boolean(parameters[name]))
  return (
    <div className="grid gap-3 py-8">
      <p className="font-serif text-xl">
        {page.view.search === ''
          ? t('ledgerPage.nothing')
          : t('ledgerPage.nothingFor', { search: page.view.search })}
      </p>
      {page.suggestion !== null && (
        <p>
          <a
            href={`${addresses.ledger}${ledgerQuery(parameters, { q: page.suggestion, after: null })}`}
            className="text-link"
          >
            {t('ledgerPage.didYouMean', { suggestion: page.suggestion })}
          </a>
        </p>
      )}
      {page.view.search !== '' && <p className="max-w-[66ch] text-soft">{t('ledgerPage.help')}</p>}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {set.map((name) => (
          <li key={name}>
            <a
              href={`${addresses.ledger}${ledgerQuery(parameters, { [name]: null, after: null })}`}
              className="text-link"
            >
              {t('ledgerPage.without', { filter: t(`ledgerPage.${name}`) })}
            </a>
          </li>
        ))}
        <li>
          <a href={addresses.ledger} className="text-link">
            {t('ledgerPage.all', { total: page.total })}
          </a>
        </li>
      </ul>
    </div>
  )
}

const narrowing = [
  'verdict',
  'state',
  'category',
  'document',
  'claimant',
  'kind',
  'off',
  'from',
  'to',
  'source',
] as const satisfies readonly LedgerParameter[]

import { addresses } from '#lib/addresses.ts'
import type { LedgerGroup } from '#lib/queries/ledger-page.ts'
import type { Translate } from '#lib/web/messages.ts'

/** Search as a plain form whose result is an address that can be shared. */
export function LedgerSearch({
  t,
  search,
  group,
}: {
  t: Translate
  search: string
  group: LedgerGroup | null
}) {
  return (
    <search>
      <form action={addresses.ledger} className="flex gap-3 border-b border-hair py-2">
        <label htmlFor="ledger-search" className="sr-only">
          {t('ledger.search')}
        </label>
        <input
          id="ledger-search"
          type="search"
          name="q"
          defaultValue={search}
          maxLength={200}
          placeholder={t('ledger.search')}
          className="min-w-0 flex-1 bg-transparent py-1.5 placeholder:text-soft"
        />
        {group !== null && <input type="hidden" name="verdict" value={group} />}
        <button type="submit" className="px-2 text-sm text-link">
          {t('ledger.searchButton')}
        </button>
      </form>
    </search>
  )
}

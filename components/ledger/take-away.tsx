import { LicenceLine } from '#components/layout/licence-line.tsx'
import { addresses, type LedgerParameters, ledgerQuery } from '#lib/addresses.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** A view of the ledger in every form, and the licence of the data. */
export function TakeAway({
  t,
  parameters,
  licence,
}: {
  t: Translate
  parameters: LedgerParameters
  licence: string
}) {
  const view = ledgerQuery(parameters, { after: null, sort: null })
  const link = view === '' ? '?' : `${view}&`
  const forms = {
    csv: `${addresses.api.claims}${link}format=csv`,
    json: `${addresses.api.claims}${link}format=json`,
    jsonl: `${addresses.api.claims}${link}format=jsonl`,
    atom: `${addresses.feed.atom}${view}`,
    jsonFeed: `${addresses.feed.json}${view}`,
  }
  return (
    <section className="section-rule text-sm print:hidden" aria-labelledby="take-away">
      <h2 id="take-away" className="font-semibold">
        {t('ledgerPage.take')}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {(['csv', 'json', 'jsonl', 'atom', 'jsonFeed'] as const).map((form) => (
          <li key={form}>
            <a href={forms[form]} className="inline-flex min-h-[24px] items-center text-link">
              {t(`taking.${form}`)}
            </a>
          </li>
        ))}
      </ul>
      <p className="label mt-2">
        <LicenceLine t={t} licence={licence} />
      </p>
    </section>
  )
}

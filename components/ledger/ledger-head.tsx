import type { LedgerPage } from '#lib/queries/ledger/ledger-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { VerdictCounts } from './verdict-counts.tsx'

/** One sentence of headline, what stands here, and the counts by verdict. */
export function LedgerHead({ t, page }: { t: Translate; page: LedgerPage }) {
  const [only] = page.view.verdicts
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-10 gap-y-6">
      <div className="max-w-2xl">
        <h1 className="headline">{t('ledger.title')}</h1>
        <p className="mt-3 font-serif text-lg">
          {page.total === 0
            ? t('ledger.empty')
            : t('ledger.lead', { claims: page.total, documents: page.documentCount })}
        </p>
      </div>
      <VerdictCounts
        t={t}
        counts={page.counts}
        current={page.view.verdicts.length === 1 ? (only ?? null) : null}
      />
    </div>
  )
}

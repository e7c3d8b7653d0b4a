import { dateInWords } from '#components/layout/date-in-words.ts'
import { entryInWords } from '#components/log/entry-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What happened to a claim, newest first, each with its entry of the log. */
export function ClaimHistory({ t, history }: { t: Translate; history: ClaimPage['history'] }) {
  return (
    <ol className="mt-2">
      {history.map((entry) => (
        <li key={entry.idx} className="figures grid grid-cols-[1fr_auto] gap-4 border-b border-hair py-2">
          <span>
            {entryInWords(t, entry.kind)}
            {entry.verdict !== null &&
              `: ${t('claim.decidedAs', { verdict: t(`verdict.${entry.verdict}`) })}`}
            {entry.duplicateOf && (
              <>
                {`: ${t('claim.duplicateOf')} `}
                <a href={addresses.claim(entry.duplicateOf.ref)} className="text-link">
                  {entry.duplicateOf.restatement}
                </a>
              </>
            )}
            {entry.state === 'contested' && `: ${t('state.contested')}`}
          </span>
          <span className="label">
            <time dateTime={entry.at}>{dateInWords(entry.at)}</time>
            {` · ${entry.idx}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

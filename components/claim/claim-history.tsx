import { dateInWords } from '#components/layout/date-in-words.ts'
import type { ClaimPage } from '#lib/queries/claim-page.ts'
import type { Translate } from '#lib/web/messages.ts'

const kinds = {
  'claim.correct-figure': 'claim-correct-figure',
  'claim.open': 'claim-open',
  'claim.dismiss': 'claim-dismiss',
  'claim.settle': 'claim-settle',
  'evidence.attach': 'evidence-attach',
  'check.add': 'check-add',
  'review.submit': 'review-submit',
} as const

const isKnown = (kind: string): kind is keyof typeof kinds => kind in kinds

/** What happened to a claim, newest first, each with its entry of the log. */
export function ClaimHistory({ t, history }: { t: Translate; history: ClaimPage['history'] }) {
  return (
    <ol className="mt-2">
      {history.map((entry) => (
        <li key={entry.idx} className="figures grid grid-cols-[1fr_auto] gap-4 border-b border-hair py-2">
          <span>
            {isKnown(entry.kind) ? t(`entryKind.${kinds[entry.kind]}`) : entry.kind}
            {entry.verdict !== null &&
              `: ${t('claim.decidedAs', { verdict: t(`verdict.${entry.verdict}`) })}`}
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

import { dateInWords } from '#components/layout/date-in-words.ts'
import type { ClaimPage, VerdictChange } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What happened to the verdict after its decision, the latest first, each with its reason or cause. */
export function VerdictChanges({ t, claim }: { t: Translate; claim: ClaimPage }) {
  if (claim.changes.length === 0) return null
  return (
    <ul aria-label={t('changes.title')} className="mt-4">
      {claim.changes.map((change) => (
        <li key={`${change.kind} ${change.createdAt}`} className="border-l-2 border-soft py-1 pl-3">
          <p>{changeInWords(t, change)}</p>
          {change.reason !== null && <p className="max-w-[66ch] whitespace-pre-line">{change.reason}</p>}
        </li>
      ))}
    </ul>
  )
}

function changeInWords(t: Translate, { kind, cause, from, to, by, createdAt }: VerdictChange): string {
  const date = dateInWords(createdAt)
  const name = by ?? ''
  const was = from === null ? '' : t(`verdict.${from}`)
  if (kind === 'stale')
    return t('changes.stale', { date, cause: cause === null ? '' : t(`staleCause.${cause}`) })
  if (kind === 're-opened')
    return from === null
      ? t('changes.re-opened', { date, name })
      : t('changes.re-openedFrom', { date, name, from: was })
  if (kind === 'withdrawn') return t('changes.withdrawn', { date, name, from: was })
  return from === to || to === null
    ? t('changes.corrected-same', { date, name })
    : t('changes.corrected', { date, name, from: was, to: t(`verdict.${to}`) })
}

import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { Judgement } from './verdict-mark.tsx'

/** Where a claim comes from, what it says and what the ledger says of it. As a link where it is not the page itself. */
export function ClaimHead({
  t,
  claim,
  isLink = false,
}: {
  t: Translate
  claim: ClaimPage
  isLink?: boolean
}) {
  const crumb = t('claim.crumb', { number: claim.number ?? claim.ref, total: claim.document.claimCount })
  return (
    <>
      <p className="label">
        <a href={addresses.document(claim.document.ref)}>{claim.document.title}</a>
        {` · ${crumb} · ${claim.category}`}
      </p>
      {isLink ? (
        <h2 dir="auto" className={headlineClass(claim.restatement)}>
          <a href={addresses.claim(claim.ref)}>{claim.restatement}</a>
        </h2>
      ) : (
        <h1 dir="auto" className={headlineClass(claim.restatement)}>
          {claim.restatement}
        </h1>
      )}
      <div className="mt-5 grid gap-x-4 gap-y-1 text-lg sm:grid-cols-[auto_1fr] sm:items-baseline">
        <Judgement t={t} claim={claim} />
        <p>{reasonOf(t, claim)}</p>
        {claim.caveat !== null && reasonOf(t, claim) !== claim.caveat && (
          <p className="sm:col-start-2">{t('claim.caveat', { caveat: claim.caveat })}</p>
        )}
        {claim.dismissed?.duplicateOf && (
          <p className="sm:col-start-2">
            {t('claim.duplicateOf')}{' '}
            <a href={addresses.claim(claim.dismissed.duplicateOf.ref)} className="text-link">
              {claim.dismissed.duplicateOf.restatement}
            </a>
          </p>
        )}
        <p className="label sm:col-start-2">{whoAndWhen(t, claim)}</p>
      </div>
    </>
  )
}

/** A claim of many words is set as text is. */
const headlineClass = (words: string): string =>
  words.length > 220 ? 'mt-2 max-w-[66ch] font-serif text-xl leading-snug' : 'headline mt-2'

function reasonOf(t: Translate, claim: ClaimPage): string {
  if (claim.state === 'stale') return t('stateLine.stale')
  if (claim.dismissed?.note) return claim.dismissed.note
  if (claim.decision?.reason) return claim.decision.reason
  if (claim.caveat !== null) return claim.caveat
  return claim.verdict ? t(`verdictLine.${claim.verdict}`) : t(`stateLine.${claim.state}`)
}

function whoAndWhen(t: Translate, { decision, dismissed, reviewCount }: ClaimPage): string {
  if (dismissed) return t('claim.dismissedBy', { name: dismissed.by, date: dateInWords(dismissed.createdAt) })
  if (!decision) return reviewCount === 0 ? '' : t('claim.closed', { count: reviewCount })
  const date = dateInWords(decision.createdAt)
  return decision.basis === 'agreement'
    ? t('claim.agreement', { count: decision.reviewCount, date })
    : t(`claim.${decision.basis}`, { name: decision.decidedBy ?? '', date })
}

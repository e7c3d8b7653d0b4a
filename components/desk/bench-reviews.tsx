import { VerdictChanges } from '#components/claim/verdict-changes.tsx'
import { Judgement, VerdictMark } from '#components/claim/verdict-mark.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import type { ClaimBench, ShownReview } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

type Props = { t: Translate; claim: ClaimBench }

/** The reviews that the viewer may see: their own; all of them after the decision, or to settle it; else their number. */
export function BenchReviews({ t, claim }: Props) {
  const { own, shownReviews } = claim
  return (
    <section aria-labelledby="reviews" className="border-t border-ink pt-2 pb-4">
      <h2 id="reviews" className="font-semibold">
        {t('bench.reviews')}
      </h2>
      <p className="mt-1">
        <Judgement t={t} claim={claim} />
      </p>
      <Decision t={t} claim={claim} />
      <VerdictChanges t={t} claim={claim} />
      {shownReviews === null && claim.dismissed === null && (
        <p className="mt-1 max-w-[66ch]">{t('bench.blind', { count: claim.reviewCount })}</p>
      )}
      {claim.isHeld && <p className="mt-1">{t('bench.held', { count: claim.reviewCount })}</p>}
      {shownReviews === null && own !== null && (
        <>
          <h3 className="mt-3 font-semibold">{t('bench.own')}</h3>
          <Review t={t} review={own} />
        </>
      )}
      {shownReviews !== null && (
        <div className={claim.state === 'contested' ? 'grid gap-x-6 sm:grid-cols-2' : ''}>
          {shownReviews.map((review) => (
            <Review key={review.id} t={t} review={review} />
          ))}
        </div>
      )}
    </section>
  )
}

function Decision({ t, claim }: Props) {
  const { decision, dismissed } = claim
  if (dismissed)
    return (
      <>
        <p className="label">
          {t('claim.dismissedBy', { name: dismissed.by, date: dateInWords(dismissed.createdAt) })}
        </p>
        {dismissed.duplicateOf && (
          <p className="mt-1">
            {t('claim.duplicateOf')}{' '}
            <a href={deskAddresses.bench(dismissed.duplicateOf.ref)} className="text-link">
              {dismissed.duplicateOf.restatement}
            </a>
          </p>
        )}
        <p className="mt-1 max-w-[66ch]">{dismissed.note ?? t('claim.erased')}</p>
      </>
    )
  if (!decision) return null
  return (
    <>
      <p className="label">
        {decision.basis !== 'agreement'
          ? t('bench.settledBy', { name: decision.decidedBy ?? '' })
          : t('bench.agreed', { count: decision.reviewCount })}
        {` · ${dateInWords(decision.createdAt)}`}
      </p>
      {claim.caveat !== null && <p className="mt-1">{t('claim.caveat', { caveat: claim.caveat })}</p>}
      {decision.reason !== null && <p className="mt-1 max-w-[66ch]">{decision.reason}</p>}
    </>
  )
}

function Review({ t, review }: { t: Translate; review: ShownReview }) {
  return (
    <article className="border-b border-hair py-2.5">
      <p>
        <VerdictMark word={t(`verdict.${review.verdict}`)} verdict={review.verdict} />
      </p>
      <p className="mt-0.5 max-w-[66ch] whitespace-pre-line">{review.rationale ?? t('claim.erased')}</p>
      {review.framingNote !== null && (
        <p className="max-w-[66ch]">{`${t('bench.context')}: ${review.framingNote}`}</p>
      )}
      {review.caveat !== null && <p className="text-soft">{t('claim.caveat', { caveat: review.caveat })}</p>}
      <p className="label mt-0.5">
        {[
          review.reviewer,
          dateInWords(review.createdAt),
          t(`framing.${review.framing}`),
          t('bench.cites', { count: review.evidence.length }),
        ].join(' · ')}
      </p>
    </article>
  )
}

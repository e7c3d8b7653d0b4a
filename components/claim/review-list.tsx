import { dateInWords } from '#components/layout/date-in-words.ts'
import type { ClaimPage, OpenedReview } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** Every review once the claim is decided, those of earlier rounds after them; until then only how many there are. */
export function ReviewList({ t, claim }: { t: Translate; claim: ClaimPage }) {
  const { reviews, earlierReviews } = claim
  return (
    <>
      {reviews === null || reviews.length === 0 ? (
        <p className="mt-2">{t('claim.closed', { count: claim.reviewCount })}</p>
      ) : (
        <Reviews t={t} reviews={reviews} caveat={claim.caveat} />
      )}
      {earlierReviews.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer font-semibold">{t('aboutVerdict.earlier')}</summary>
          <Reviews t={t} reviews={earlierReviews} caveat={null} />
        </details>
      )}
    </>
  )
}

type ReviewsProps = { t: Translate; reviews: readonly OpenedReview[]; caveat: string | null }

function Reviews({ t, reviews, caveat }: ReviewsProps) {
  return (
    <ul>
      {reviews.map((review) => (
        <li
          key={review.id}
          className="grid gap-x-6 gap-y-1 border-b border-hair py-4 sm:grid-cols-[9rem_1fr]"
        >
          <p className="text-sm">
            <VerdictMark word={t(`verdict.${review.verdict}`)} verdict={review.verdict} />
          </p>
          <div>
            <p className="max-w-[66ch]">{review.rationale ?? t('claim.erased')}</p>
            {review.framingNote !== null && (
              <p className="max-w-[66ch]">{t('aboutVerdict.context', { note: review.framingNote })}</p>
            )}
            {review.caveat !== null && review.caveat !== caveat && (
              <p className="max-w-[66ch] text-soft">{t('claim.caveat', { caveat: review.caveat })}</p>
            )}
            {review.interest !== null && (
              <p className="max-w-[66ch] text-soft">{t('review.interest', { note: review.interest })}</p>
            )}
            <p className="label mt-1">
              {`${[review.reviewer, review.affiliation].filter(Boolean).join(', ')} · ${dateInWords(review.createdAt)} · ${t(`framing.${review.framing}`)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

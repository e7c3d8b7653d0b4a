import { dateInWords } from '#components/layout/date-in-words.ts'
import type { ClaimPage } from '#lib/queries/claim-page.ts'
import type { Translate } from '#lib/web/messages.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** Every review once the claim is decided; until then only how many there are. */
export function ReviewList({ t, claim }: { t: Translate; claim: ClaimPage }) {
  if (claim.reviews === null || claim.reviews.length === 0)
    return <p className="mt-2">{t('claim.closed', { count: claim.reviewCount })}</p>
  return (
    <ul>
      {claim.reviews.map((review) => (
        <li
          key={review.id}
          className="grid gap-x-6 gap-y-1 border-b border-hair py-4 sm:grid-cols-[9rem_1fr]"
        >
          <p className="text-sm">
            <VerdictMark word={t(`verdict.${review.verdict}`)} verdict={review.verdict} />
          </p>
          <div>
            <p className="max-w-[66ch]">{review.rationale ?? t('claim.erased')}</p>
            {review.caveat !== null && review.caveat !== claim.caveat && (
              <p className="max-w-[66ch] text-soft">{t('claim.caveat', { caveat: review.caveat })}</p>
            )}
            <p className="label mt-1">
              {`${review.reviewer} · ${dateInWords(review.createdAt)} · ${t(`framing.${review.framing}`)}`}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

import type { Agreement } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** From so many claims on an alpha is given: of fewer, one claim more or less would move it by tenths. */
const enoughForAlpha = 20

/** How far reviewers agree before they see each other, and what that means. */
export function ReviewerAgreement({ t, agreement }: { t: Translate; agreement: Agreement }) {
  const { claims, unanimous, observed, alpha } = agreement
  const isEnough = claims >= enoughForAlpha
  const parts =
    observed === null
      ? [t('agreement.counted', { claims })]
      : [
          t('agreement.counted', { claims }),
          t('agreement.unanimous', { unanimous }),
          t('agreement.observed', { percent: Math.round(observed * 100) }),
          ...(isEnough && alpha !== null ? [t('agreement.alpha', { alpha: alpha.toFixed(2) })] : []),
        ]
  return (
    <>
      <p className="figures">{parts.join(' · ')}</p>
      {observed !== null && !isEnough && (
        <p className="label mt-1">{t('agreement.tooFew', { enough: enoughForAlpha })}</p>
      )}
      {isEnough && alpha === null && <p className="label mt-1">{t('agreement.sameOnly')}</p>}
      {observed !== null && <p className="mt-2 max-w-[66ch]">{t('agreement.means')}</p>}
    </>
  )
}

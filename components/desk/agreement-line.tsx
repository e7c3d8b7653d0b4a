import type { Agreement } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/messages.ts'

/** How far reviewers agree before they see each other, in one line. */
export function AgreementLine({ t, agreement }: { t: Translate; agreement: Agreement }) {
  const { claims, unanimous, observed, alpha } = agreement
  const parts = [
    t('deskSettings.agreementLine', { claims }),
    observed === null ? null : t('deskSettings.unanimous', { unanimous }),
    observed === null ? null : t('deskSettings.observed', { percent: Math.round(observed * 100) }),
    alpha === null ? null : t('deskSettings.alpha', { alpha: alpha.toFixed(2) }),
  ]
  return (
    <section aria-labelledby="agreement" className="border-t border-ink py-2.5">
      <h2 id="agreement" className="font-semibold">
        {t('deskSettings.agreement')}
      </h2>
      <p className="figures mt-1">{parts.filter((part) => part !== null).join(' · ')}</p>
    </section>
  )
}

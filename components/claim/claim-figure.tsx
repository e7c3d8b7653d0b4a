import { CheckWorking } from '#components/figure/check-working.tsx'
import { intervalInWords } from '#components/figure/figure-in-words.ts'
import { FigurePlot } from '#components/figure/figure-plot.tsx'
import { SensitivityLine } from '#components/figure/sensitivity-line.tsx'
import { addresses } from '#lib/addresses.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { toneOf } from './verdict-mark.tsx'

/** A claim's figures: each on its scale with what was computed, and the working of every check. `only` limits the workings. */
export function ClaimFigure({ t, claim, only }: { t: Translate; claim: ClaimPage; only?: number }) {
  return claim.figures.map((figure) => {
    const checks = claim.checks.filter((check) => check.figureId === figure.id).slice(0, only)
    return (
      <div key={figure.id}>
        <FigurePlot t={t} figure={figure} checks={checks} tone={toneOf(claim.verdict)} />
        {figure.kind === 'date' && (
          <p className="figures">
            {t('claim.claimed')} <strong>{figure.quote}</strong>:{' '}
            {t('claim.interval', { interval: intervalInWords(t, figure) })}.
          </p>
        )}
        {checks.length === 0 && <p className="label">{t('claim.notChecked')}</p>}
        {checks.map((check) => (
          <div key={check.expression}>
            <CheckWorking
              t={t}
              check={check}
              figure={figure}
              named={claim.namedFigures}
              claimAddress={addresses.claim(claim.ref)}
            />
            <SensitivityLine t={t} check={check} figure={figure} named={claim.namedFigures} />
          </div>
        ))}
      </div>
    )
  })
}

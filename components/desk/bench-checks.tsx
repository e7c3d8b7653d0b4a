import { CheckWorking } from '#components/figure/check-working.tsx'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

/** What has been computed over the evidence, each with its working and its outcome. */
export function BenchChecks({ t, claim }: { t: Translate; claim: ClaimBench }) {
  if (claim.figures.length === 0 && claim.checks.length === 0) return null
  return (
    <section aria-labelledby="checks" className="mt-6">
      <h2 id="checks" className="border-t border-ink pt-2 font-semibold">
        {t('bench.checks')}
      </h2>
      {claim.checks.length === 0 && <p className="mt-1">{t('bench.noChecks')}</p>}
      {claim.checks.map((check) => {
        const figure = claim.figures.find((one) => one.id === check.figureId)
        return (
          figure && (
            <CheckWorking
              key={check.expression}
              t={t}
              check={check}
              figure={figure}
              named={claim.namedFigures}
              claimAddress={deskAddresses.bench(claim.ref)}
            />
          )
        )
      })}
    </section>
  )
}

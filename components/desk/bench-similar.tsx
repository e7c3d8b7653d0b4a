import { Judgement } from '#components/claim/verdict-mark.tsx'
import type { SimilarClaim } from '#lib/queries/claim/similar-claims.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

/** Claims of the ledger that this one may repeat, for a person to compare; nothing where there are none. */
export function BenchSimilar({ t, claims }: { t: Translate; claims: SimilarClaim[] }) {
  if (claims.length === 0) return null
  return (
    <section aria-labelledby="similar" className="mt-6">
      <h2 id="similar" className="border-t border-ink pt-2 font-semibold">
        {t('similar.title')}
      </h2>
      <p className="mt-1 text-sm text-soft">{t('similar.lead')}</p>
      <ul>
        {claims.map((claim) => (
          <li key={claim.ref} className="border-t border-hair py-2 first:border-t-0">
            <a href={deskAddresses.bench(claim.ref)} className="line-clamp-4 font-serif">
              {claim.restatement}
            </a>
            <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
              <Judgement t={t} claim={{ ...claim, dismissal: null }} />
              <span>{t('similar.from', { document: claim.document.title })}</span>
              <span>{claim.because.map((likeness) => t(`similar.because.${likeness}`)).join(', ')}</span>
              {claim.equalFigures.length > 0 && (
                <span>{t('similar.equal', { figures: claim.equalFigures.join(', ') })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

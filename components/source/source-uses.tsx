import { Judgement } from '#components/claim/verdict-mark.tsx'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { EvidenceWords } from '#components/evidence/evidence-list.tsx'
import { addresses } from '#lib/addresses.ts'
import type { SourceUse } from '#lib/queries/source/source-use.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; uses: readonly SourceUse[]; isAtDesk?: boolean }

/** Every claim that a source is brought to bear on: what it says there, and how the claim stands. */
export function SourceUses({ t, uses, isAtDesk = false }: Props) {
  return (
    <section aria-labelledby="uses" className={isAtDesk ? 'border-t border-ink py-2.5' : 'section-rule'}>
      <h2 id="uses" className="font-semibold">
        {uses.length === 0 ? t('source.none') : t('source.used', { count: uses.length })}
      </h2>
      <ul>
        {uses.map((one) => (
          <li key={one.id} className="grid gap-2 border-b border-hair py-4">
            <a
              href={isAtDesk ? deskAddresses.bench(one.claim.ref) : addresses.claim(one.claim.ref)}
              className={isAtDesk ? 'text-link' : 'claim-line'}
            >
              {one.claim.restatement}
            </a>
            <p className="text-sm">
              <Judgement t={t} claim={one.claim} />
            </p>
            <EvidenceWords t={t} one={one} />
            <p className="label">
              {[
                t(`stance.${one.stance}`),
                one.locator,
                t(`standing.${one.standing}`),
                one.isClaimantsOwn ? t('claim.own') : null,
              ]
                .filter((fact) => fact !== null)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

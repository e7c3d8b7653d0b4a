import { addresses } from '#lib/addresses.ts'
import type { RelatedClaim } from '#lib/queries/claim/related-claims.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { Judgement } from './verdict-mark.tsx'

/** Claims that belong near this one, each with why. */
export function RelatedClaims({ t, claims }: { t: Translate; claims: readonly RelatedClaim[] }) {
  return (
    <ul>
      {claims.map((claim) => (
        <li
          key={claim.ref}
          className="grid gap-x-6 gap-y-1 border-b border-hair py-3 sm:grid-cols-[1fr_11rem]"
        >
          <div>
            <a href={addresses.claim(claim.ref)} dir="auto" className="font-serif text-lg leading-snug">
              {claim.restatement}
            </a>
            <p className="label">{t(`related.${claim.why}`)}</p>
          </div>
          <p className="text-sm sm:pt-1">
            <Judgement t={t} claim={claim} />
          </p>
        </li>
      ))}
    </ul>
  )
}

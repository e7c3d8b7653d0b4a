import { Judgement } from '#components/claim/verdict-mark.tsx'
import { addresses } from '#lib/addresses.ts'
import type { ClaimRow } from '#lib/queries/claim-row.ts'
import type { Translate } from '#lib/web/messages.ts'

/** Claims one under another: number, claim, figure as written, verdict. */
export function ClaimRows({ t, claims }: { t: Translate; claims: readonly ClaimRow[] }) {
  return (
    <ol>
      {claims.map((claim) => (
        <li
          key={claim.ref}
          className="grid gap-x-6 gap-y-2 border-b border-hair py-5 md:grid-cols-[2rem_1fr_11rem_10rem]"
        >
          <span className="label figures hidden pt-1 md:block">{claim.number}</span>
          <div>
            <a href={addresses.claim(claim.ref)} className="claim-line">
              {claim.restatement}
            </a>
            <p className="label mt-1">
              <span className="md:hidden">{claim.number} · </span>
              <a href={addresses.document(claim.document.ref)}>{claim.document.title}</a>
              {' · '}
              {t('ledger.sources', { count: claim.sourceCount })}
            </p>
          </div>
          <p className="figures text-sm font-semibold md:pt-1">{claim.figure?.quote}</p>
          <div className="text-sm md:pt-1">
            <Judgement t={t} claim={claim} />
            {claim.caveat !== null && <p className="label mt-0.5">{claim.caveat}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

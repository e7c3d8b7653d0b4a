import { Judgement, toneOf } from '#components/claim/verdict-mark.tsx'
import { FigureStrip } from '#components/figure/figure-strip.tsx'
import { computedAmount } from '#components/figure/plot-text.ts'
import { addresses } from '#lib/addresses.ts'
import type { ClaimRow } from '#lib/queries/claim/claim-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type ListedClaim = ClaimRow & { readonly pieces?: readonly { text: string; isHit: boolean }[] | null }

/** Claims one under another: number, claim, figure as written, verdict. */
export function ClaimRows({ t, claims }: { t: Translate; claims: readonly ListedClaim[] }) {
  return (
    <ol>
      {claims.map((claim) => (
        <li
          key={claim.ref}
          className="grid gap-x-6 gap-y-2 border-b border-hair py-5 md:grid-cols-[2rem_1fr_18rem_9rem]"
        >
          <span className="label figures hidden pt-1 md:block">{claim.number}</span>
          <div className="min-w-0">
            <a href={addresses.claim(claim.ref)} dir="auto" className="claim-line block max-w-[46ch]">
              <Words claim={claim} />
            </a>
            <p className="label mt-1">
              <span className="md:hidden">{claim.number} · </span>
              <a href={addresses.document(claim.document.ref)}>{claim.document.title}</a>
              {' · '}
              {t('ledger.sources', { count: claim.sourceCount })}
            </p>
          </div>
          <RowFigure t={t} claim={claim} />
          <div className="text-sm md:pt-1">
            <Judgement t={t} claim={claim} />
            {claim.caveat !== null && <p className="label mt-0.5">{claim.caveat}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** The restatement, with what a search found in it marked. */
function Words({ claim: { restatement, pieces } }: { claim: ListedClaim }) {
  if (!pieces) return restatement
  let at = 0
  return pieces.map(({ text, isHit }) => {
    const key = at
    at += text.length
    return isHit ? (
      <mark key={key} className="found">
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    )
  })
}

/** The figure as claimed, what was computed, and both on one strip. */
function RowFigure({ t, claim }: { t: Translate; claim: ClaimRow }) {
  const { figure, check } = claim
  if (figure === null) return <span className="max-md:hidden" />
  return (
    <div className="grid grid-cols-[132px_1fr] items-start gap-4 text-sm md:pt-1.5">
      <FigureStrip figure={figure} check={check} tone={toneOf(claim.verdict)} />
      <p className="figures col-start-2 leading-snug">
        <strong className="font-semibold">{figure.quote}</strong>
        {check !== null && (
          <span className="block text-soft">
            {t('ledger.record', { figure: computedAmount(check, figure) })}
          </span>
        )}
      </p>
    </div>
  )
}

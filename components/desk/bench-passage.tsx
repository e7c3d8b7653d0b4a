import type { BenchPassage as Passage, PassagePiece } from '#lib/queries/desk/bench-passage.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'

/** The document at the claim: its own words underlined, its neighbours' each a way to their bench. */
export function BenchPassage({ t, claim }: { t: Translate; claim: ClaimBench }) {
  if (claim.passage === null) return <p className="mt-1">{t('bench.noQuote')}</p>
  return (
    <blockquote
      data-passage
      className="mt-1 max-h-[26rem] max-w-[66ch] overflow-y-auto font-serif text-[17px] leading-[1.5] whitespace-pre-line text-soft"
    >
      {placed(claim.passage).map(({ place, piece }) => (
        <Piece key={place} t={t} piece={piece} />
      ))}
    </blockquote>
  )
}

/** The pieces with their places in the passage, by which they are told apart; UTF-16 units. */
function placed({ pieces }: Passage): { place: number; piece: PassagePiece }[] {
  let place = 0
  return pieces.map((piece) => {
    const at = { place, piece }
    place += piece.text.length
    return at
  })
}

function Piece({ t, piece }: { t: Translate; piece: PassagePiece }) {
  const [other] = piece.claims
  const words = piece.isOwn ? (
    <mark className="bg-transparent text-ink underline decoration-ink decoration-2 underline-offset-4">
      {piece.text}
    </mark>
  ) : (
    piece.text
  )
  if (other === undefined) return words
  return (
    <a
      href={deskAddresses.bench(other.ref)}
      title={piece.claims
        .map((one) => t('bench.neighbour', { ref: one.ref, words: one.restatement }))
        .join('\n')}
      className="underline decoration-soft decoration-dotted underline-offset-4"
    >
      {words}
    </a>
  )
}

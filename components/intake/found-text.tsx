import type { ReactNode } from 'react'
import { BlockElement } from '#components/document/block-element.tsx'
import { type BlockGroup, groupBlocks } from '#components/document/block-groups.ts'
import type { FoundClaim, TextPart } from '#lib/queries/intake-page.ts'
import type { Translate } from '#lib/web/messages.ts'

/** A part of a text with the claims found in it underlined, each leading to its entry in the list. */
export function FoundText({ t, part }: { t: Translate; part: TextPart }) {
  return (
    <div>
      {groupBlocks(part.blocks).map((group) => (
        <div key={startOf(group)}>
          <BlockElement group={group}>{(block) => runs(part, block.start, block.end)}</BlockElement>
        </div>
      ))}
      {part.blocks.length === 0 && <p className="text-soft">{t('import.noClaims')}</p>}
    </div>
  )
}

function startOf(group: BlockGroup): number {
  if (group.kind === 'single') return group.block.start
  return (group.kind === 'table' ? group.rows[0]?.[0]?.start : group.blocks[0]?.start) ?? 0
}

/** Words of a block cut at the edges of claims; of claims in each other the inner one has the stretch. */
function runs({ text, claims }: TextPart, from: number, to: number): ReactNode[] {
  const inside = claims.filter((claim) => claim.start < to && claim.end > from)
  const edges = new Set([from, to])
  for (const { start, end } of inside) edges.add(Math.max(from, start)).add(Math.min(to, end))
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? to
    const words = showTurns(text.slice(start, end))
    const claim = innermost(inside, start, end)
    if (!claim) return <span key={start}>{words}</span>
    return (
      <a key={start} href={`#found-${claim.start}-${claim.end}`} className="mark mark-undecided">
        {words}
      </a>
    )
  })
}

function innermost(claims: readonly FoundClaim[], start: number, end: number): FoundClaim | undefined {
  return claims
    .filter((claim) => claim.start <= start && claim.end >= end)
    .reduce<FoundClaim | undefined>(
      (best, claim) => (best && best.end - best.start <= claim.end - claim.start ? best : claim),
      undefined,
    )
}

/** Characters that turn the direction of reading, made visible and harmless. */
export const showTurns = (words: string): string => words.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '⟦…⟧')

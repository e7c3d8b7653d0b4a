import type { ReactNode } from 'react'
import { BlockElement } from '#components/document/block-element.tsx'
import { extentOf, groupBlocks } from '#components/document/block-groups.ts'
import { cutRuns } from '#components/document/cut-runs.ts'
import type { TextPart } from '#lib/queries/desk/intake-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** A part of a text with the claims found in it underlined, each leading to its entry in the list. */
export function FoundText({ t, part }: { t: Translate; part: TextPart }) {
  return (
    <div>
      {groupBlocks(part.blocks).map((group) => (
        <div key={extentOf(group).start}>
          <BlockElement group={group}>{(block) => runs(part, block.start, block.end)}</BlockElement>
        </div>
      ))}
      {part.blocks.length === 0 && <p className="text-soft">{t('import.noClaims')}</p>}
    </div>
  )
}

/** The words of a block, each claim in it underlined. */
function runs({ text, claims }: TextPart, from: number, to: number): ReactNode[] {
  return cutRuns(from, to, claims).map(({ start, end, span: claim }) => {
    const words = showTurns(text.slice(start, end))
    if (!claim) return <span key={start}>{words}</span>
    return (
      <a key={start} href={`#found-${claim.start}-${claim.end}`} className="mark mark-undecided">
        {words}
      </a>
    )
  })
}

/** Characters that turn the direction of reading, made visible and harmless. */
export const showTurns = (words: string): string => words.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '⟦…⟧')

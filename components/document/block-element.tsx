import type { ReactNode } from 'react'
import type { Block } from '#lib/text/index.ts'
import type { BlockGroup } from './block-groups.ts'

type Props = { group: BlockGroup; children: (block: Block) => ReactNode }

/** A group of a document's blocks in the elements that say what it is; `children` sets the words of one block. */
export function BlockElement({ group, children }: Props) {
  switch (group.kind) {
    case 'list':
      return (
        <ul className="mb-5 grid list-disc gap-1.5 pl-6 font-serif text-[19px] leading-[1.55]">
          {group.blocks.map((block) => (
            <li key={block.start} dir="auto">
              {children(block)}
            </li>
          ))}
        </ul>
      )
    case 'footnotes':
      return (
        <div className="mb-5 grid gap-1 border-t border-hair pt-3 text-[14px] text-soft">
          {group.blocks.map((block) => (
            <p key={block.start} dir="auto">
              {children(block)}
            </p>
          ))}
        </div>
      )
    case 'table':
      return (
        <div className="mb-5 overflow-x-auto">
          <table className="figures w-full border-collapse text-[15px]">
            <tbody>
              {group.rows.map((row) => (
                <tr key={row[0]?.start} className="border-b border-hair align-top">
                  {row.map((cell) => (
                    <td key={cell.start} dir="auto" className="py-1.5 pr-5">
                      {children(cell)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'single':
      return <Single block={group.block}>{children(group.block)}</Single>
  }
}

function Single({ block, children }: { block: Block; children: ReactNode }) {
  const text = 'mb-5 font-serif text-[19px] leading-[1.55] whitespace-pre-wrap'
  if (block.kind === 'heading' && (block.level ?? 2) > 2)
    return (
      <h3 dir="auto" className="mt-6 mb-2 font-serif text-xl font-medium">
        {children}
      </h3>
    )
  if (block.kind === 'heading')
    return (
      <h2 dir="auto" className="mt-8 mb-3 font-serif text-2xl font-medium">
        {children}
      </h2>
    )
  if (block.kind === 'quotation')
    return (
      <blockquote dir="auto" className={`${text} border-l border-soft pl-5`}>
        {children}
      </blockquote>
    )
  if (block.kind === 'caption')
    return (
      <p dir="auto" className="mb-3 text-[14px] font-semibold">
        {children}
      </p>
    )
  return (
    <p dir="auto" className={text}>
      {children}
    </p>
  )
}

import type { Block, Span } from '#lib/text/index.ts'

/** Blocks as a page sets them: items that follow one another are a list, cells a table; all else stands alone. */
export type BlockGroup =
  | { readonly kind: 'list' | 'footnotes'; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Block[])[] }
  | { readonly kind: 'single'; readonly block: Block }

/** The groups of a text's blocks, in order. */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = []
  for (let at = 0; at < blocks.length; ) {
    const first = blocks[at]
    if (!first) break
    const run = runFrom(blocks, at)
    groups.push(groupOf(first, run))
    at += run.length
  }
  return groups
}

/** Where a group begins and ends in its text. */
export function extentOf(group: BlockGroup): Span {
  const blocks =
    group.kind === 'single' ? [group.block] : group.kind === 'table' ? group.rows.flat() : group.blocks
  return { start: blocks[0]?.start ?? 0, end: blocks.at(-1)?.end ?? 0 }
}

function groupOf(first: Block, run: readonly Block[]): BlockGroup {
  if (first.kind === 'list-item') return { kind: 'list', blocks: run }
  if (first.kind === 'footnote') return { kind: 'footnotes', blocks: run }
  if (first.kind === 'table-cell') return { kind: 'table', rows: rowsOf(run) }
  return { kind: 'single', block: first }
}

/** The blocks from `at` on that belong in one group; a table ends where the next one begins. */
function runFrom(blocks: readonly Block[], at: number): Block[] {
  const first = blocks[at]
  const isGrouped = first && ['list-item', 'footnote', 'table-cell'].includes(first.kind)
  if (!first || !isGrouped) return first ? [first] : []
  const run = [first]
  for (const block of blocks.slice(at + 1)) {
    const isNewTable = block.cell?.[0] === 0 && block.cell[1] === 0
    if (block.kind !== first.kind || isNewTable) break
    run.push(block)
  }
  return run
}

function rowsOf(cells: readonly Block[]): Block[][] {
  const rows: Block[][] = []
  let row = -1
  for (const cell of cells) {
    const own = cell.cell?.[0] ?? 0
    if (own !== row || rows.length === 0) rows.push([])
    row = own
    rows.at(-1)?.push(cell)
  }
  return rows
}

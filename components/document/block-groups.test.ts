import { describe, expect, it } from 'vitest'
import type { Block } from '#lib/text/index.ts'
import { groupBlocks } from './block-groups.ts'

let at = 0
const block = (kind: Block['kind'], cell?: [number, number]): Block => {
  at += 10
  return { kind, start: at, end: at + 5, ...(cell ? { cell } : {}) }
}

describe('blocks as a page sets them', () => {
  it('are lists where items follow one another, and tables row by row', () => {
    const blocks = [
      block('heading'),
      block('list-item'),
      block('list-item'),
      block('paragraph'),
      block('list-item'),
      block('table-cell', [0, 0]),
      block('table-cell', [0, 1]),
      block('table-cell', [1, 0]),
      block('table-cell', [0, 0]),
      block('footnote'),
    ]
    const [heading, one, two, between, three, a, b, c, d, note] = blocks
    expect(groupBlocks(blocks)).toEqual([
      { kind: 'single', block: heading },
      { kind: 'list', blocks: [one, two] },
      { kind: 'single', block: between },
      { kind: 'list', blocks: [three] },
      { kind: 'table', rows: [[a, b], [c]] },
      { kind: 'table', rows: [[d]] },
      { kind: 'footnotes', blocks: [note] },
    ])
    expect(groupBlocks([])).toEqual([])
  })
})

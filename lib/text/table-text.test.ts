import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnLetters, formatTables, locateCell, sliceCodePoints } from './index.ts'

const tables = [
  {
    sheet: 'Training',
    rows: [
      ['Stage', 'GPU hours'],
      ['Pre-training', '2664000'],
    ],
  },
  { sheet: 'Prices', rows: [['Model', 'Input 💲', 'Output'], [], ['R1', '0.55', '2.19']] },
]

describe('tables as text', () => {
  it('have a line for each row under the name of the sheet', () => {
    expect(formatTables(tables)).toBe(
      'Training\nStage | GPU hours\nPre-training | 2664000\n\nPrices\nModel | Input 💲 | Output\n\nR1 | 0.55 | 2.19',
    )
  })

  it('give a cell with its row and what heads it', () => {
    const found = locateCell(tables, 'Prices!C3')
    expect(found).toMatchObject({
      locator: 'Prices!C3',
      value: '2.19',
      rowHeader: 'R1',
      columnHeader: 'Output',
    })
    const text = formatTables(tables)
    expect(found && sliceCodePoints(text, found.row.start, found.row.end)).toBe('R1 | 0.55 | 2.19')
    expect(found && sliceCodePoints(text, found.cell.start, found.cell.end)).toBe('2.19')
  })

  it.each(['B2', "'Training'!B2", 'Training!B2'])('know the first sheet by %s', (locator) => {
    expect(locateCell(tables, locator)?.value).toBe('2664000')
  })

  it.each(['', 'B', '2', 'B0', 'Z9', 'Nowhere!A1', 'Prices!A2', 'b2'])('have no cell %j', (locator) => {
    expect(locateCell(tables, locator)).toBeNull()
  })

  it('have every cell where its locator says', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 5 }), { maxLength: 30 }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 3 }), (sheets) => {
        const some = sheets.map((one, index) => ({ sheet: `S${index}`, rows: one }))
        const text = formatTables(some)
        for (const { sheet, rows: lines } of some)
          for (const [row, line] of lines.entries())
            for (const [column, cell] of line.entries()) {
              const found = locateCell(some, `${sheet}!${columnLetters(column)}${row + 1}`)
              expect(found?.value).toBe(cell)
              expect(found && sliceCodePoints(text, found.cell.start, found.cell.end)).toBe(
                cell.replaceAll(/\s+/g, ' ').trim(),
              )
            }
      }),
      { seed: 7, numRuns: 50 },
    )
  })
})

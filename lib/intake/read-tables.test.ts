import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTables } from './read-tables.ts'
import { unpackedBytes } from './zip-directory.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const workbook = () => readFileSync(join(import.meta.dirname, 'testdata', 'prices.xlsx'))
const csv = (text: string) => readTables(Buffer.from(text), 'text/csv')

describe('a table', () => {
  it('of CSV is its cells, whatever separates and quotes them', async () => {
    const rows = [
      ['Model', 'Price, input'],
      ['R1', '0.55'],
    ]
    expect(await csv('\ufeffModel,"Price, input"\nR1,0.55\n')).toEqual([{ sheet: '', rows }])
    expect(await csv('Model;Price, input\r\nR1;0.55\r\n')).toEqual([{ sheet: '', rows }])
    expect(await csv('Model\tPrice, input\nR1\t 0.55')).toEqual([{ sheet: '', rows }])
  })

  it('of a workbook is its cells by sheet, numbers as they were typed', async () => {
    expect(await readTables(workbook(), xlsx)).toEqual([
      {
        sheet: 'Training',
        rows: [
          ['Stage', 'H800 GPU hours'],
          ['Pre-training', '2664000'],
          ['Context extension', '119000'],
          ['Post-training', '5000'],
        ],
      },
      {
        sheet: 'Prices',
        rows: [
          ['Model', 'Input, USD per million tokens', 'Output, USD per million tokens'],
          ['R1', '0.55', '2.19'],
          ['o1', '15', '60'],
        ],
      },
    ])
  })

  it('is refused where it is none, or unpacks to too much', async () => {
    await expect(readTables(Buffer.from('PK\x03\x04 not a workbook'), xlsx)).rejects.toMatchObject({
      code: 'unreadable-table',
    })
    const bomb = workbook()
    const size = unpackedBytes(bomb)
    expect(size).toBeGreaterThan(1000)
    bomb.writeUInt32LE(60_000_000, bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    await expect(readTables(bomb, xlsx)).rejects.toMatchObject({ code: 'too-large' })
  })
})

import { describe, expect, it } from 'vitest'
import { findFigures } from './find-figures.ts'

const read = (text: string) =>
  findFigures(text).map(({ quote, kind, low, high, unit }) => [
    quote,
    kind,
    low === high ? low : [low, high],
    unit,
  ])

describe('a bare number', () => {
  it('is no figure in prose', () => {
    expect(read('The answer is 42, or 1,234 by another count.')).toEqual([])
  })

  it('takes the noun of its column', () => {
    const table =
      '| Model | GPUs | Cost ($ million) | Share (%) |\n| --- | --- | --- | --- |\n| A | 2,048 | 5.6 | 12 |'
    expect(read(table)).toEqual([
      ['2,048', 'count', '2048', 'GPU'],
      ['5.6', 'money', ['5550000', '5650000'], 'USD'],
      ['12', 'percentage', ['0.115', '0.125'], '1'],
    ])
  })

  it('takes the noun of its row where the column has none', () => {
    expect(read('Item\tValue\nWorkers\t120\nPower\t5 MW')).toEqual([
      ['120', 'count', '120', 'worker'],
      ['5 MW', 'quantity', ['4500000', '5500000'], 'watt'],
    ])
  })

  it.each([
    ['| Population (millions) |\n| 83 |', [['83', 'count', ['82500000', '83500000'], '1']]],
    ['| Users (thousands) |\n| 5 |', [['5', 'count', ['4500', '5500'], 'user']]],
    ['| Cost (millions of USD) |\n| 5 |', [['5', 'money', ['4500000', '5500000'], 'USD']]],
    ['| Output (millions of tonnes) |\n| 5 |', [['5', 'quantity', ['4500000', '5500000'], 'tonne']]],
    ['| Price (USD/GPU-hour) |\n| 2 |', [['2', 'money', '2', 'USD/(GPU·hour)']]],
    ['| Cost ($M) |\n| ~2 |', [['~2', 'money', ['1500000', '2500000'], 'USD']]],
    ['| Cost, US$ |\n| 2 |', [['2', 'money', '2', 'USD']]],
    ['| Time (hours) |\n| 2 |', [['2', 'duration', '2', 'hour']]],
    ['| Distance, in km |\n| 2 |', [['2', 'quantity', ['1500', '2500'], 'meter']]],
    ['| Notes (see below) |\n| 2 |', []],
    ['| Note |\n| 2 |', []],
    ['| GPUs |\n| +2 |', []],
    ['| Cost (EUR m) |\n| 2 |', [['2', 'money', ['1500000', '2500000'], 'EUR']]],
    ['GPUs | Name\n|', []],
    ['| Cost ($) |\n| 2 |', [['2', 'money', '2', 'USD']]],
    ['| Cost, note |\n| 2 |', []],
    ['| Way (in km) |\n| 2 |', [['2', 'quantity', ['1500', '2500'], 'meter']]],
    ['| Cost ($t) |\n| 2 |', [['2', 'money', ['1500000000000', '2500000000000'], 'USD']]],
    ['| | GPUs |\n| A | 2 |', [['2', 'count', '2', 'GPU']]],
    ['| Jobs |\n| about 3 or 4 of these |', []],
    ['| Revenue ($ in millions) |\n| 2 |', [['2', 'money', ['1500000', '2500000'], 'USD']]],
    ['| Cost in $ million |\n| 2 |', [['2', 'money', ['1500000', '2500000'], 'USD']]],
    ['| $ per 1M tokens |\n| 2 |', [['2', 'money', '0.000002', 'USD/token']]],
    ['| Length (tokens) |\n| 2 |', [['2', 'count', '2', 'token']]],
    ['| Models (variants) |\n| 2 |', []],
    ['| Models (tokens and words) |\n| 2 |', []],
    ['| Place in the list |\n| 2 |', []],
  ])('is read under the head of %s', (table, figures) => {
    expect(read(table)).toEqual(figures)
  })

  it('takes the noun of its label in a list', () => {
    expect(read('- GPUs: 2,048\n- Training tokens: 14.8T.\n- Page: 7\n- Nodes = ')).toEqual([
      ['2,048', 'count', '2048', 'GPU'],
      ['14.8T', 'count', ['14750000000000', '14850000000000'], 'token'],
    ])
  })

  it('takes the noun at the end of its list', () => {
    expect(read('runs on 8, 16, and 32 GPUs').map(([quote, , , unit]) => [quote, unit])).toEqual([
      ['8', 'GPU'],
      ['16', 'GPU'],
      ['32 GPUs', 'GPU'],
    ])
    expect(read('see 8, 16 or so')).toEqual([])
    expect(read('in 8, or $5')).toEqual([['$5', 'money', '5', 'USD']])
    expect(read('1, 2, 3, 4, 5, 6, 7, 8 and 9 GPUs').length).toBeLessThan(9)
  })

  it('takes the noun of the count before its bracket', () => {
    expect(read('671B parameters (37B activated)')[1]).toEqual([
      '37B',
      'count',
      ['36500000000', '37500000000'],
      'parameter',
    ])
    expect(read('$3 million (2 million net)')[1]?.[1]).toBe('count')
  })
})

import { describe, expect, it } from 'vitest'
import { tokenAt, tokenise } from './token.ts'

describe('tokens', () => {
  const { tokens, next, isWhole } = tokenise('About 1,234.5e6 GPUs.\n\nMore', 0, false)

  it('are words, numerals and signs of one paragraph', () => {
    expect(tokens.map(({ kind, text }) => [kind, text])).toEqual([
      ['word', 'About'],
      ['number', '1234.5'],
      ['word', 'GPUs'],
      ['sign', '.'],
    ])
    expect([next, isWhole]).toEqual([23, true])
  })

  it('say how a numeral is grouped and raised, and nothing of a word', () => {
    expect(tokens.map(({ grouping, power }) => [grouping, power])).toEqual([
      ['', 0],
      [',', 6],
      ['', 0],
      ['', 0],
    ])
  })

  it('end in one that matches nothing', () => {
    expect([tokenAt(tokens, -1).kind, tokenAt(tokens, 4).kind, tokenAt(tokens, 4).text]).toEqual([
      'end',
      'end',
      '',
    ])
  })
})

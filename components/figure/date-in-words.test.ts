import { describe, expect, it } from 'vitest'
import { findFigures } from '#lib/figures/index.ts'
import { dateInWords, daysInWords } from './date-in-words.ts'

describe('a date in words', () => {
  it.each([
    ['2023', '2023', 'January 1 – December 31, 2023'],
    ['July 2023', 'July 2023', 'July 1 – 31, 2023'],
    ['Q3 2023', 'July – September 2023', 'July 1 – September 30, 2023'],
    ['17 October 2023', 'October 17, 2023', 'October 17, 2023'],
    ['the 1990s', '1990 – 1999', 'January 1, 1990 – December 31, 1999'],
    ['May 5–7, 2024', 'May 5 – 7, 2024', 'May 5 – 7, 2024'],
  ])('%s is %s, all of %s', (text, said, days) => {
    const [{ low, high } = { low: null, high: null }] = findFigures(text)
    const plain = (words: string) => words.replaceAll('\u2009', ' ')
    expect([plain(dateInWords(`${low}`, `${high}`)), plain(daysInWords(`${low}`, `${high}`))]).toEqual([
      said,
      days,
    ])
  })
})

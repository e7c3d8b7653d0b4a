import { describe, expect, it } from 'vitest'
import { briefs } from '../testdata/briefs.ts'
import { contexts } from '../testdata/contexts.ts'
import { spellings } from '../testdata/spellings.ts'
import { findFigures } from './find-figures.ts'

const readingsOf = (text: string, locale = 'en'): string[] =>
  findFigures(text, { locale }).map(
    ({ quote, kind, comparator, low, high, lowClosed, highClosed, unit }) =>
      `${quote}: ${kind}${comparator === 'equal' ? '' : ` ${comparator}`} ${lowClosed ? '[' : '('}${low ?? ''}, ${high ?? ''}${highClosed ? ']' : ')'} ${unit}`,
  )

describe('an awkward spelling', () => {
  it.each(spellings)('%s', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings)
  })
})

describe.each(Object.entries(contexts))('a phrase of a text in %s', (locale, phrases) => {
  it.each(phrases)('%s', (text, readings) => {
    expect(readingsOf(text, locale)).toEqual(readings)
  })
})

describe.each(Object.entries(briefs))('a phrase of a brief: %s', (_group, phrases) => {
  it.each(phrases)('%s', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings)
  })
})

describe('a locale', () => {
  const read = (text: string, locale: string) =>
    findFigures(text, { locale }).map(({ quote, low, high, unit }) => [quote, low, high, unit])

  it.each([
    ['de', '1.234,5 kg', [['1.234,5 kg', '1234450', '1234550', 'gram']]],
    ['de-AT', '3,5 %', [['3,5 %', '0.0345', '0.0355', '1']]],
    ['fr', '12 345,6 km', [['12 345,6 km', '12345550', '12345650', 'meter']]],
    ['en-IN', '₹12,34,567', [['₹12,34,567', '1234567', '1234567', 'INR']]],
    ['es-MX', '1,234.5 kg', [['1,234.5 kg', '1234450', '1234550', 'gram']]],
    ['es', '1.234 kg', [['1.234 kg', '1233500', '1234500', 'gram']]],
    ['en-GB', '1,234 kg', [['1,234 kg', '1233500', '1234500', 'gram']]],
  ])('%s says what comma and point mean in %s', (locale, text, figures) => {
    expect(read(text, locale)).toEqual(figures)
  })
})

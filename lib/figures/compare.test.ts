import { describe, expect, it } from 'vitest'
import { type Claimed, compare } from './compare.ts'
import { comparators, findFigures } from './index.ts'
import { type Quantity, quantityOf } from './quantity.ts'
import { parseDecimal, rational, writeDecimal } from './rational.ts'
import { slackOf } from './tolerance.ts'
import { parseUnit } from './unit.ts'

const read = (words: string): Claimed => {
  const [found] = findFigures(words)
  if (!found) throw new Error(`no figure in “${words}”`)
  return found
}

const record = (value: string, unit = '1', [low, high] = [value, value]): Quantity =>
  quantityOf({
    low: low ?? null,
    high: high ?? null,
    lowClosed: true,
    highClosed: true,
    written: value,
    unit,
  })

const outcome = (claimed: Claimed, recorded: Quantity): string => {
  const comparison = compare(claimed, recorded)
  const { deviation } = comparison
  const percent = deviation
    ? ` ${writeDecimal({ n: deviation.n * 100n, d: deviation.d }, 'nearest', 0)} %`
    : ''
  return `${comparison.outcome}${percent}${'because' in comparison ? `: ${comparison.because}` : ''}`
}

describe('comparing a claim with the record', () => {
  it.each([
    ['$4.2 million', '4249000', 'USD', 'consistent -1 %'],
    ['$4.2 million', '4251000', 'USD', 'off -1 %'],
    ['$5.6 million', '5576000', 'USD', 'consistent 0 %'],
    ['2.788 million GPU hours', '2788000', 'GPU·hour', 'consistent 0 %'],
    ['2.788 million GPU hours', '116166.66', 'GPU·day', 'consistent 0 %'],
    ['about 1/20th', '0.036666666666666666666666666667', '1', 'off 36 %'],
    ['about 1/20th', '0.05', '1', 'consistent 0 %'],
    ['about 1/20th', '0.053', '1', 'within-tolerance -6 %'],
    ['about $5 million', '5400000', 'USD', 'consistent -7 %'],
    ['about $5.0 million', '5400000', 'USD', 'within-tolerance -7 %'],
    ['nearly 40 percent', '0.37', '1', 'within-tolerance 8 %'],
    ['more than 3 million', '4000000', '1', 'consistent -25 %'],
    ['more than 3 million', '2000000', '1', 'contradicts 50 %: direction'],
    ['less than 5%', '0.07', '1', 'contradicts -29 %: direction'],
    ['at least $3 million', '2900000', 'USD', 'off 3 %'],
    ['3x', '0.3', '1', 'contradicts 900 %: direction'],
    ['$5 million', '-5000000', 'USD', 'contradicts -200 %: sign'],
    ['$5 million', '50000000', 'USD', 'contradicts -90 %: order-of-magnitude'],
    ['$50 million', '5000000', 'USD', 'contradicts 900 %: order-of-magnitude'],
    ['between 5 and 6 million euros', '5500000', 'EUR', 'consistent'],
    ['between 5 and 6 million euros', '7000000', 'EUR', 'off -14 %'],
    ['between 5 and 6 million euros', '4000000', 'EUR', 'off 25 %'],
    ['20–50 times cheaper', '600', '1', 'contradicts -92 %: order-of-magnitude'],
    ['20–50 times cheaper', '0.5', '1', 'contradicts 3900 %: direction'],
    ['$5 million', '0', 'USD', 'contradicts: order-of-magnitude'],
    ['$5 million', '5000000', 'EUR', 'not-comparable: The claim is in USD and the record in EUR.'],
    [
      '5 million tokens',
      '5000000',
      '1',
      'not-comparable: The claim is in token and the record in a pure number.',
    ],
    ['a fraction of', '0.2', '1', 'not-comparable: The claim gives no number to compare.'],
  ])('%s against %s %s: %s', (words, value, unit, expected) => {
    expect(outcome(read(words), record(value, unit))).toBe(expected)
  })

  it('meets a record that is itself a range', () => {
    expect(outcome(read('$5.6 million'), record('5900000', 'USD', ['5640000', '6000000']))).toBe(
      'consistent -5 %',
    )
  })

  it('says nothing of a deviation where the record has no one value', () => {
    const range: Quantity = { ...record('9', 'USD', ['8', '10']), written: null }
    expect(outcome(read('$5'), range)).toBe('off')
  })

  it('takes the middle of nothing: a range claimed has no deviation, one point in two ends has', () => {
    const point: Claimed = { ...read('$5'), written: null }
    expect(outcome(point, record('4', 'USD'))).toBe('off 25 %')
  })

  it('calls zero about zero', () => {
    const zero: Claimed = { ...read('about 5 tokens'), low: '0', high: '0', written: '0' }
    expect(outcome(zero, record('0', 'token'))).toBe('consistent')
  })

  it('has one stated slack for every wording', () => {
    expect(Object.keys(slackOf).sort()).toEqual([...comparators].sort())
    const tenth = parseDecimal('0.1')
    expect([slackOf.about.below, slackOf.about.above, slackOf.nearly.below]).toEqual([tenth, tenth, tenth])
    expect(slackOf.nearly.above).toEqual(rational(0n))
    expect(parseUnit('USD')).toHaveLength(1)
  })
})

describe('a claim without a written value', () => {
  const claim = (low: string | null, high: string | null): Claimed => ({
    ...read('5 GPUs'),
    written: null,
    low,
    high,
  })

  it.each([
    ['5', '5', '4'],
    ['5', '6', '4'],
    ['5', null, '4'],
    [null, '5', '6'],
  ])('from %s to %s is off a record of %s', (low, high, recorded) => {
    expect(compare(claim(low, high), record(recorded, 'GPU')).outcome).toBe('off')
  })
})

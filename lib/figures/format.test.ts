import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FormatOptions, findFigures, formatAmount } from './index.ts'
import { rational, writeDecimal } from './rational.ts'
import { runs } from './testdata/arbitrary.ts'

describe('amounts as people write them', () => {
  it.each<[string, string, FormatOptions, string]>([
    ['5576000', 'USD', {}, '$5.576 million'],
    ['2788000', 'GPU·hour', {}, '2.788 million GPU hours'],
    ['0.00000055', 'USD/token', {}, '$0.55 per million tokens'],
    ['0.000015', 'USD/token', {}, '$15 per million tokens'],
    ['0.0000000004', 'USD/token', {}, '$0.40 per billion tokens'],
    ['2', 'USD/(GPU·hour)', {}, '$2 per GPU hour'],
    ['0', 'USD/token', {}, '$0 per token'],
    ['0.036666666666666666666666666667', '1', { kind: 'ratio', digits: 3 }, '1/27.3'],
    ['0.05', '1', { kind: 'ratio' }, '1/20'],
    ['0.3', '1', { kind: 'ratio' }, '3/10'],
    ['0.666666666666666666666666666667', '1', { kind: 'ratio' }, '2/3'],
    ['1.5', '1', { kind: 'ratio', digits: 2 }, '1.5'],
    ['1.5', '1', { kind: 'ratio' }, '3/2'],
    ['10', '1', { kind: 'ratio' }, '10:1'],
    ['0.00000123456789', '1', { kind: 'ratio' }, '0.00000123456789'],
    ['0', '1', { kind: 'ratio' }, '0'],
    ['0.124', '1', { kind: 'percentage' }, '12.4%'],
    ['0.124', '1', { kind: 'percentage', locale: 'de' }, '12,4\u00a0%'],
    ['-0.034', '1', { kind: 'percentage-points' }, '-3.4 percentage points'],
    ['3', '1', { kind: 'multiple' }, '3×'],
    ['2048', 'GPU', {}, '2,048 GPUs'],
    ['1', 'day', {}, '1 day'],
    ['54', 'day', {}, '54 days'],
    ['12', 'foot', {}, '12 feet'],
    ['2', 'box', {}, '2 boxes'],
    ['2', 'study', {}, '2 studies'],
    ['2', 'child', {}, '2 children'],
    ['5600000', 'USD', { locale: 'ja' }, '$560万'],
    ['5600000', 'USD', { locale: 'pl' }, '5\u00a0600\u00a0000\u00a0USD'],
    ['14800000000000', 'EUR', { locale: 'fr' }, '14\u00a0800\u00a0000\u00a0000\u00a0000\u00a0€'],
    ['9', 'meter^2', {}, '9 square meters'],
    ['9', 'meter^4', {}, '9 meters^4'],
    ['1', 'degree-celsius', {}, '1 degree Celsius'],
    ['1', 'degree-fahrenheit', {}, '1 degree Fahrenheit'],
    ['30', 'degree-celsius', {}, '30 degrees Celsius'],
    ['7.5', 'USD', {}, '$7.50'],
    ['3500000000', 'EUR', { locale: 'de' }, '3,5 Milliarden\u00a0€'],
    ['10000000000000000000000000', 'FLOP', {}, '10^25 FLOP'],
    ['3600000000000000', 'FLOP', {}, '3.6×10^15 FLOP'],
    ['2000000000000000', 'USD', {}, '$2,000,000,000,000,000'],
    ['5', 'USD·hour', {}, '$5 hours'],
    ['671000000000', 'parameter', { digits: 2 }, '670 billion parameters'],
    ['5600000', '1', {}, '5.6 million'],
    ['not a number', 'USD', {}, 'not a number'],
  ])('%s %s %o is written %s', (value, unit, options, expected) => {
    expect(formatAmount(value, unit, options).replaceAll('\u202f', '\u00a0')).toBe(expected)
  })

  it('read back to the same value and unit', () => {
    const amount = fc.tuple(
      fc.bigInt(1n, 999_999_999_999n),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom('USD', 'EUR', 'GBP', 'token', 'parameter', 'GPU·hour', 'byte', 'GPU'),
    )
    const locale = fc.constantFrom(
      ...'en de fr es it pt nl pl ru ja zh hi en-IN de-CH sv fa ko tr'.split(' '),
    )
    // “1 token” has no plural that would tell a count from “version 1 token”, so it is not read as one.
    const isOne = (digits: bigint, places: number) => digits === 10n ** BigInt(places)
    fc.assert(
      fc.property(
        amount.filter(([digits, places]) => !isOne(digits, places)),
        locale,
        ([digits, places, unit], locale) => {
          const text = digits.toString().padStart(places + 1, '0')
          const value = `${text.slice(0, text.length - places)}.${text.slice(text.length - places)}`
            .replace(/0+$/, '')
            .replace(/\.$/, '')
          const [found, ...more] = findFigures(formatAmount(value, unit, { locale }), { locale })
          expect(more).toEqual([])
          expect(found).toMatchObject({ written: value, unit })
        },
      ),
      runs,
    )
  })
})

describe('a share', () => {
  it.each(['percentage', 'percentage-points', 'ratio', 'multiple'] as const)('reads back as a %s', (kind) => {
    const value = fc.tuple(fc.bigInt(1n, 99_999n), fc.integer({ min: 0, max: 4 }))
    fc.assert(
      fc.property(value, fc.constantFrom('en', 'de', 'fr', 'fa', 'hi'), ([digits, places], locale) => {
        const ratio =
          kind === 'ratio' ? rational((digits % 999n) + 1n, 1000n) : rational(digits, 10n ** BigInt(places))
        const written = writeDecimal(ratio, 'nearest')
        const [found] = findFigures(formatAmount(written, '1', { kind, locale }), { locale })
        expect(found).toMatchObject({ kind, written, unit: '1' })
      }),
      runs,
    )
  })
})

describe('a sum below zero', () => {
  it('has its minus before its sign', () => {
    expect(formatAmount('-5.5', 'USD')).toBe('-$5.50')
  })
})

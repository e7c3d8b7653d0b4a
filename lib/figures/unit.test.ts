import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { order, rational, writeDecimal } from './rational.ts'
import { runs } from './testdata/arbitrary.ts'
import { conversion, firstName, multiplyUnits, nameUnit, parseUnit, powerOfUnit, writeUnit } from './unit.ts'
import { ucumOf, unitTable } from './unit-table.ts'

const rate = (from: string, to: string): string | null => {
  const times = conversion(parseUnit(from), parseUnit(to))
  return times && writeDecimal(times, 'nearest')
}

describe('units', () => {
  it.each([
    ['USD/(GPU·hour)', 'USD/(GPU·hour)'],
    ['USD/GPU·hour', 'USD/(GPU·hour)'],
    ['USD / GPU * hour', 'USD/(GPU·hour)'],
    ['meter/second^2', 'meter/second^2'],
    ['hour·GPU/hour', 'GPU'],
    ['1/second', '1/second'],
    ['', '1'],
    ['1', '1'],
    ['GPU·GPU', 'GPU^2'],
  ])('read %s as %s', (text, written) => {
    expect(writeUnit(parseUnit(text))).toBe(written)
  })

  it.each([
    'a/b/c',
    'USD per token',
    '(',
    '·',
    'x^',
    'x^12',
    '/',
    '3',
    'a'.repeat(201),
    'a·b·c·d·e·f·g·h·i·j·k·l·m',
  ])('refuse %s with a sentence', (text) => {
    expect(() => parseUnit(text)).toThrow('is not a unit we can read')
  })

  it.each([
    ['hour', 'minute', '60'],
    ['GPU·hour', 'GPU·day', '0.041666666666666666666666666667'],
    ['byte', 'bit', '8'],
    ['kilometer/hour', 'meter/second', '0.277777777777777777777777777778'],
    ['watt-hour', 'joule', '3600'],
    ['liter', 'meter^3', '0.001'],
    ['year', 'month', '12'],
    ['knot', 'nautical-mile/hour', '1'],
    ['USD/(GPU·hour)', 'USD/(GPU·minute)', '0.016666666666666666666666666667'],
  ])('convert %s into %s exactly: %s', (from, to, times) => {
    expect(rate(from, to)).toBe(times)
  })

  it.each([
    ['hour', 'GPU·day'],
    ['USD', 'EUR'],
    ['month', 'day'],
    ['token', 'parameter'],
    ['meter', 'meter^2'],
    ['degree-celsius', 'degree-fahrenheit'],
  ])('do not convert %s into %s', (from, to) => {
    expect(rate(from, to)).toBeNull()
  })

  it('have a name for sentences', () => {
    expect([nameUnit([]), nameUnit(parseUnit('USD/token'))]).toEqual(['a pure number', 'USD/token'])
  })

  it('have the code of UCUM, and an annotation where they have none', () => {
    expect([ucumOf('hour'), ucumOf('gallon'), ucumOf('GPU'), ucumOf('dog')]).toEqual([
      'h',
      '[gal_us]',
      '{GPU}',
      '{dog}',
    ])
  })

  it('have a first name unless they are a pure number', () => {
    expect([firstName(parseUnit('USD/token')), firstName([])]).toEqual(['USD', ''])
  })

  it('are written over nothing where all of them divide', () => {
    expect(writeUnit(parseUnit('1/second'))).toBe('1/second')
    expect(writeUnit([{ name: 'meter', power: 2 }])).toBe('meter^2')
  })

  const anyUnit = fc
    .array(
      fc.tuple(
        fc.constantFrom(...unitTable.map(([name]) => name), 'USD', 'model'),
        fc.integer({ min: -3, max: 3 }),
      ),
      { maxLength: 4 },
    )
    .map((factors) =>
      multiplyUnits(...factors.map(([name, power]) => powerOfUnit([{ name, power: 1 }], power))),
    )

  it('read back as they are written', () => {
    fc.assert(
      fc.property(anyUnit, (unit) => {
        expect(multiplyUnits(parseUnit(writeUnit(unit)), powerOfUnit(unit, -1))).toEqual([])
      }),
      runs,
    )
  })

  it('convert there and back to the same', () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        const [there, back] = [conversion(a, b), conversion(b, a)]
        expect(there === null).toBe(back === null)
        if (there && back) expect(order(rational(there.n * back.n, there.d * back.d), rational(1n))).toBe(0)
      }),
      runs,
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  decimalPlace,
  divide,
  multiply,
  order,
  parseDecimal,
  power,
  rational,
  subtract,
  toSignificant,
  writeDecimal,
} from './rational.ts'
import { anyRational, orOne, runs } from './testdata/arbitrary.ts'

describe('exact numbers', () => {
  it('read plain decimals and refuse everything else', () => {
    expect(parseDecimal('-12.40')).toEqual({ n: -62n, d: 5n })
    expect(parseDecimal('7')).toEqual({ n: 7n, d: 1n })
    for (const text of ['', '1e3', '.5', '5.', '1,000', '--1', ' 1', '1/2', 'NaN', '٣'])
      expect(parseDecimal(text)).toBeNull()
  })

  it('write a decimal that ends exactly, and round one that does not as asked', () => {
    expect(writeDecimal(rational(-62n, 5n), 'nearest')).toBe('-12.4')
    expect(writeDecimal(rational(1n, 3n), 'down', 3)).toBe('0.333')
    expect(writeDecimal(rational(1n, 3n), 'up', 3)).toBe('0.334')
    expect(writeDecimal(rational(-1n, 3n), 'down', 3)).toBe('-0.334')
    expect(writeDecimal(rational(-1n, 3n), 'up', 3)).toBe('-0.333')
    expect(writeDecimal(rational(-1n, 3n), 'up', 0)).toBe('0')
    expect(writeDecimal(rational(5n, 2n), 'nearest', 0)).toBe('3')
    expect(writeDecimal(rational(1n, 3n), 'up')).toHaveLength(32)
  })

  it('know the place of their first digit', () => {
    expect(['0.05', '1', '9.99', '10', '-1234', '0.001'].map((text) => decimalPlace(parse(text)))).toEqual([
      -2, 0, 0, 1, 3, -3,
    ])
    expect(decimalPlace(rational(0n))).toBeNull()
  })

  it('round to significant digits, half away from zero', () => {
    expect(toSignificant(parse('27.2727'), 3)).toEqual(parse('27.3'))
    expect(toSignificant(parse('-2.5'), 1)).toEqual(parse('-3'))
    expect(toSignificant(parse('999.6'), 3)).toEqual(parse('1000'))
    expect(toSignificant(rational(0n), 3)).toEqual(rational(0n))
  })

  it('rise to whole powers, below zero too', () => {
    expect(power(rational(2n, 3n), -2)).toEqual(rational(9n, 4n))
    expect(power(rational(-2n), 3)).toEqual(rational(-8n))
    expect(power(rational(5n), 0)).toEqual(rational(1n))
  })

  it('obey the laws of arithmetic', () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)))
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(divide(multiply(a, orOne(b)), orOne(b))).toEqual(a)
      }),
      runs,
    )
  })

  it('lie between what they are written down to and up to, and read back to themselves', () => {
    fc.assert(
      fc.property(anyRational, (a) => {
        const [down, up] = [parse(writeDecimal(a, 'down')), parse(writeDecimal(a, 'up'))]
        expect(order(down, a)).toBeLessThanOrEqual(0)
        expect(order(up, a)).toBeGreaterThanOrEqual(0)
        const ends = 10n ** 30n % a.d === 0n
        expect(order(down, up) === 0).toBe(ends)
      }),
      runs,
    )
  })
})

function parse(text: string) {
  const value = parseDecimal(text)
  if (value === null) throw new Error(`${text} is no decimal`)
  return value
}

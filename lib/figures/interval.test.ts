import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add,
  between,
  contains,
  divide,
  type End,
  everything,
  exactly,
  greatest,
  holds,
  type Interval,
  least,
  meet,
  multiply,
  negate,
  power,
  roundingOf,
  subtract,
  widen,
} from './interval.ts'
import * as numbers from './rational.ts'
import { type Rational, rational } from './rational.ts'
import { intervalWithMember, runs } from './testdata/arbitrary.ts'

const n = (value: number): Rational => rational(BigInt(value))
const end = (value: number, closed = true): End => ({ value: n(value), closed })
const open = (low: number, high: number): Interval => ({ low: end(low, false), high: end(high, false) })
const from = (low: number, closed = true): Interval => ({ low: end(low, closed), high: null })
const upTo = (high: number, closed = true): Interval => ({ low: null, high: end(high, closed) })

const two = fc.tuple(intervalWithMember, intervalWithMember)

describe('intervals', () => {
  it('hold their numbers, closed ends among them', () => {
    expect(contains(between(n(1), n(2)), n(2))).toBe(true)
    expect(contains(open(1, 2), n(2))).toBe(false)
    expect(contains(from(1), n(1000))).toBe(true)
    expect(contains(upTo(1, false), n(1))).toBe(false)
    expect(contains(everything, n(-5))).toBe(true)
  })

  it('meet where they share a number, and not where an open end is all they share', () => {
    expect(meet(between(n(1), n(2)), between(n(2), n(3)))).toBe(true)
    expect(meet(open(1, 2), between(n(2), n(3)))).toBe(false)
    expect(meet(upTo(0), from(1))).toBe(false)
    expect(meet(upTo(0), everything)).toBe(true)
  })

  it.each<[string, Interval, Interval]>([
    [
      'a negative times a positive',
      multiply(between(n(-3), n(-2)), between(n(4), n(5))),
      between(n(-15), n(-8)),
    ],
    ['two that hold zero', multiply(between(n(-1), n(2)), between(n(-3), n(4))), between(n(-6), n(8))],
    ['a closed zero times no end', multiply(exactly(n(0)), from(1)), exactly(n(0))],
    ['an open unit times what has no end', multiply(open(0, 1), from(1, false)), from(0, false)],
    ['no ends at all', multiply(everything, from(1)), everything],
    ['one over what is above zero', divide(exactly(n(1)), from(0, false)), from(0, false)],
    ['one over what is below zero', divide(exactly(n(1)), upTo(-1)), { low: end(-1), high: end(0, false) }],
    ['an even power over zero', power(between(n(-3), n(2)), 2), between(n(0), n(9))],
    [
      'an even power over equal ends, one of them open',
      power({ low: end(-2, false), high: end(2) }, 2),
      between(n(0), n(4)),
    ],
    ['an even power below zero', power(between(n(-3), n(-2)), 2), between(n(4), n(9))],
    ['an even power without an end', power(from(-1), 2), from(0)],
    ['an odd power', power(between(n(-2), n(3)), 3), between(n(-8), n(27))],
    ['the power zero', power(everything, 0), exactly(n(1))],
    [
      'a power below zero',
      power(between(n(2), n(4)), -1),
      { low: { value: rational(1n, 4n), closed: true }, high: { value: rational(1n, 2n), closed: true } },
    ],
    ['the least of two', least(between(n(1), n(9)), open(2, 5)), { low: end(1), high: end(5, false) }],
    [
      'the least of two with one high end',
      least({ low: end(1), high: end(5) }, { low: end(1, false), high: end(5, false) }),
      { low: end(1), high: end(5, false) },
    ],
    ['the least where one has no high end', least(from(3), between(n(1), n(4))), between(n(1), n(4))],
    ['the greatest where one has no low end', greatest(upTo(3), between(n(1), n(4))), between(n(1), n(4))],
    ['ten widened by a tenth', widen(exactly(n(10)), n(10), rational(1n, 10n)), between(n(9), n(11))],
    [
      'minus ten widened by a tenth',
      widen(exactly(n(-10)), n(-10), rational(1n, 10n)),
      between(n(-11), n(-9)),
    ],
  ])('give for %s all results and no more', (_name, result, expected) => {
    expect(result).toEqual(expected)
  })

  it('round towards zero at the half: what is written holds its lower half and not its upper', () => {
    const written = numbers.parseDecimal('4.2')
    const place = -1
    if (!written) throw new Error('a decimal')
    expect(contains(roundingOf(written, place), rational(4249n, 1000n))).toBe(true)
    expect(contains(roundingOf(written, place), rational(4251n, 1000n))).toBe(false)
    expect(contains(roundingOf(written, place), rational(425n, 100n))).toBe(false)
    expect(contains(roundingOf(numbers.negate(written), place), rational(-425n, 100n))).toBe(false)
    expect(contains(roundingOf(numbers.negate(written), place), rational(-415n, 100n))).toBe(true)
  })

  it('refuse to divide by what could be zero', () => {
    for (const divisor of [between(n(-1), n(1)), exactly(n(0)), between(n(0), n(1)), everything, upTo(1)])
      expect(() => divide(exactly(n(1)), divisor)).toThrow('could be zero')
  })

  it('hold every result of their members (containment)', () => {
    fc.assert(
      fc.property(two, fc.integer({ min: 0, max: 4 }), ([a, b], exponent) => {
        const rules: [Interval, Rational][] = [
          [add(a.interval, b.interval), numbers.add(a.member, b.member)],
          [subtract(a.interval, b.interval), numbers.subtract(a.member, b.member)],
          [multiply(a.interval, b.interval), numbers.multiply(a.member, b.member)],
          [power(a.interval, exponent), numbers.power(a.member, exponent)],
          [least(a.interval, b.interval), numbers.order(a.member, b.member) < 0 ? a.member : b.member],
          [greatest(a.interval, b.interval), numbers.order(a.member, b.member) > 0 ? a.member : b.member],
        ]
        for (const [interval, value] of rules) expect(contains(interval, value)).toBe(true)
      }),
      runs,
    )
  })

  it('hold every quotient of their members, or refuse', () => {
    fc.assert(
      fc.property(two, ([a, b]) => {
        const quotient = attempt(() => divide(a.interval, b.interval))
        const isRefused = quotient === null
        expect(isRefused).toBe(contains(b.interval, n(0)))
        if (quotient) expect(contains(quotient, numbers.divide(a.member, b.member))).toBe(true)
      }),
      runs,
    )
  })

  it('are the same whichever comes first (commutativity)', () => {
    fc.assert(
      fc.property(two, ([{ interval: a }, { interval: b }]) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(multiply(a, b)).toEqual(multiply(b, a))
        expect(least(a, b)).toEqual(least(b, a))
        expect(greatest(a, b)).toEqual(greatest(b, a))
        expect(meet(a, b)).toBe(meet(b, a))
        expect(negate(negate(a))).toEqual(a)
      }),
      runs,
    )
  })

  it('grow with what they are made of (inclusion)', () => {
    fc.assert(
      fc.property(two, ([{ interval: a, member }, { interval: b }]) => {
        const point = exactly(member)
        expect(holds(a, point)).toBe(true)
        expect(holds(add(a, b), add(point, b))).toBe(true)
        expect(holds(multiply(a, b), multiply(point, b))).toBe(true)
      }),
      runs,
    )
  })
})

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

describe('the least and the greatest', () => {
  it('reach a shared end as their members do', () => {
    const [closed, opened] = [{ low: end(1), high: end(3) }, open(1, 3)]
    expect(least(closed, opened)).toEqual({ low: end(1), high: end(3, false) })
    expect(least(opened, closed)).toEqual({ low: end(1), high: end(3, false) })
    expect(greatest(closed, opened)).toEqual({ low: end(1, false), high: end(3) })
    expect(greatest(opened, closed)).toEqual({ low: end(1, false), high: end(3) })
  })
})

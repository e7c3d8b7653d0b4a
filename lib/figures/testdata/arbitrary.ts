import fc from 'fast-check'
import type { End, Interval } from '../interval.ts'
import type { Quantity } from '../quantity.ts'
import { add, multiply, order, type Rational, rational } from '../rational.ts'
import type { Unit } from '../unit.ts'

/** How often a property is tried: all of its runs in `npm run prove`, a few seeded ones otherwise. */
export const runs = { numRuns: process.env.PROVE === 'full' ? 10_000 : 300, seed: 20_261_124 }

/** Fractions whose parts are small enough to hit zero, equal ends and whole numbers often. */
export const anyRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt(-200n, 200n), fc.constantFrom(1n, 1n, 2n, 3n, 7n, 10n, 1000n))
  .map(([n, d]) => rational(n, d))

const half = rational(1n, 2n)

/** An interval that holds a number, with that number; ends open, closed or absent. */
export const intervalWithMember: fc.Arbitrary<{ interval: Interval; member: Rational }> = fc
  .tuple(
    anyRational,
    anyRational,
    fc.boolean(),
    fc.boolean(),
    fc.constantFrom('both', 'low', 'high', 'none'),
    fc.nat(2),
  )
  .map(([a, b, lowClosed, highClosed, ends, where]) => {
    const [low, high] = order(a, b) <= 0 ? [a, b] : [b, a]
    const isPoint = order(low, high) === 0
    const lowEnd: End = { value: low, closed: lowClosed || isPoint }
    const highEnd: End = { value: high, closed: highClosed || isPoint }
    const middle = multiply(add(low, high), half)
    const member = where === 0 && lowEnd.closed ? low : where === 1 && highEnd.closed ? high : middle
    return {
      interval: {
        low: ends === 'both' || ends === 'low' ? lowEnd : null,
        high: ends === 'both' || ends === 'high' ? highEnd : null,
      },
      member,
    }
  })

/** A quantity of one unit whose written value stands in its interval. */
export const quantityIn = (unit: Unit): fc.Arbitrary<Quantity> =>
  intervalWithMember.map(({ interval, member }) => ({ interval, written: member, unit }))

/** `a` where it is not zero, one otherwise. */
export const orOne = (a: Rational): Rational => (a.n === 0n ? rational(1n) : a)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression } from './expression.ts'
import { figureKinds } from './figure.ts'
import { plotScale } from './plot-scale.ts'
import { writeDecimal } from './rational.ts'
import { anyRational, runs } from './testdata/arbitrary.ts'
import { workingLines } from './working.ts'

const ticksOf = (values: string[], kind: (typeof figureKinds)[number]) =>
  plotScale(values, kind).ticks.map((tick) => tick.value)

describe('the scale of a plot', () => {
  it('is logarithmic for a ratio, and marks it as people write ratios', () => {
    const scale = plotScale(['0.045', '0.055', '0.036667'], 'ratio')
    expect(scale.isLogarithmic).toBe(true)
    expect(scale.ticks.map((tick) => Math.round(1 / Number(tick.value)))).toEqual([30, 25, 20, 15])
    expect(plotScale(['0.5', '2'], 'ratio').ticks.map((tick) => tick.value)).toEqual(['0.5', '1', '2'])
  })

  it('is linear for values that lie near each other, with round ticks', () => {
    const scale = plotScale(['5550000', '5650000', '5576000'], 'money')
    expect(scale.isLogarithmic).toBe(false)
    expect(ticksOf(['5550000', '5650000'], 'money')).toEqual([
      '5500000',
      '5550000',
      '5600000',
      '5650000',
      '5700000',
    ])
    expect(ticksOf(['0', '0'], 'money')).toContain('0')
    expect(ticksOf(['-3', '3'], 'percentage-points')).toContain('0')
  })

  it('is logarithmic where values differ by more than a factor of three', () => {
    expect(ticksOf(['10000000', '100000000'], 'money')).toEqual([
      '10000000',
      '20000000',
      '50000000',
      '100000000',
    ])
    expect(plotScale(['0', '100'], 'money').isLogarithmic).toBe(false)
  })

  it('keeps every value inside, in order, and no two ticks on top of each other', () => {
    const values = fc.array(anyRational, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(values, fc.constantFrom(...figureKinds), (numbers, kind) => {
        const texts = numbers.map((number) => writeDecimal(number, 'nearest'))
        const { position, ticks } = plotScale(texts, kind)
        const sorted = texts.toSorted((a, b) => Number(a) - Number(b)).map(position)
        expect(sorted.every((at) => at > 0 && at < 1)).toBe(true)
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b))
        expect(ticks.length).toBeLessThanOrEqual(7)
      }),
      runs,
    )
  })
})

describe('a working', () => {
  const linesOf = (text: string) =>
    workingLines(parseExpression(text))?.map(
      ({ sign, term }) => `${sign ?? ''}${term.kind === 'name' ? term.name : term.text}`,
    )

  it('stands one term a line where it reads from top to bottom', () => {
    expect(linesOf('a + b - 2')).toEqual(['a', '+b', '-2'])
    expect(linesOf('a / b * 100')).toEqual(['a', '/b', '*100'])
    expect(linesOf('a')).toEqual(['a'])
  })

  it.each(['a + b * c', '(a + b) * c', 'a - (b - c)', 'sum(a, b)', '-a + b', 'a^2'])(
    'is shown as written where it does not: %s',
    (text) => {
      expect(linesOf(text)).toBeUndefined()
    },
  )
})

describe('the ticks of a plot', () => {
  it.each([1, 2, 3, 5, 7, 8, 9, 12, 40, 60, 90])(
    'stand at tens, twos and fives for a width of %i',
    (width) => {
      expect(plotScale(['1000', String(1000 + width)], 'money').ticks.length).toBeGreaterThan(1)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { parseExpression } from './expression.ts'
import { type FigureValue, quantityOf } from './quantity.ts'
import { type Rational, writeDecimal } from './rational.ts'
import { sensitivities } from './sensitivity.ts'

const exact = (written: string, unit = '1'): FigureValue => ({
  low: written,
  high: written,
  lowClosed: true,
  highClosed: true,
  written,
  unit,
})

const lookUp = (figures: Record<string, FigureValue>) => (name: string) => {
  const value = figures[name]
  return value && quantityOf(value)
}

const brief = (value: Rational | null): string | null => value && writeDecimal(value, 'nearest', 4)

const table = (expression: string, figures: Record<string, FigureValue>, claimed: FigureValue) =>
  sensitivities(parseExpression(expression), lookUp(figures), claimed).map(({ name, from, to, margin }) => [
    name,
    brief(from),
    brief(to),
    brief(margin),
  ])

describe('sensitivity', () => {
  it('says how far each input may move before the claim no longer holds, the touchiest first', () => {
    const claimed: FigureValue = {
      ...exact('5600000', 'USD'),
      low: '5550000',
      high: '5650000',
      highClosed: false,
    }
    const figures = { hours: exact('2788000', 'GPU·hour'), price: exact('2', 'USD/(GPU·hour)') }
    expect(table('hours * price', figures, claimed).sort()).toEqual([
      ['hours', '2775000', '2825000', '0.0047'],
      ['price', '1.9907', '2.0265', '0.0047'],
    ])
  })

  it('finds no end where the claim has none on that side', () => {
    const claimed: FigureValue = { ...exact('1'), high: null, highClosed: false }
    expect(table('a + 0 * b', { a: exact('10'), b: exact('3') }, claimed)).toEqual([
      ['a', '1', null, '0.9'],
      ['b', null, null, null],
    ])
    expect(table('0 * b + a', { a: exact('10'), b: exact('3') }, claimed)[1]).toEqual(['b', null, null, null])
    expect(table('0 * b + 0 * c', { b: exact('3'), c: exact('3') }, { ...claimed, low: '0' })).toHaveLength(2)
  })

  it('gives nothing where the claim does not hold to begin with', () => {
    expect(table('a', { a: exact('10') }, exact('11'))).toEqual([])
  })

  it('leaves out an input without one value, and one of zero, which has no share to move by', () => {
    const range: FigureValue = { ...exact('1'), low: '1', high: '2', written: null }
    const claimed: FigureValue = { ...exact('1'), low: null, high: '100' }
    expect(
      table('a + r + z', { a: exact('10'), r: range, z: exact('0') }, claimed).map(([name]) => name),
    ).toEqual(['a'])
  })

  it('stops short of a value that cannot be computed', () => {
    const claimed: FigureValue = { ...exact('1'), low: null, high: null }
    expect(table('1 / (a - 5)', { a: exact('10') }, claimed)[0]?.[0]).toBe('a')
  })
})

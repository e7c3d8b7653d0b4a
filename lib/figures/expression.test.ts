import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'
import { type Expression, functionNames, namesIn, parseExpression } from './expression.ts'
import { FigureError } from './figure-error.ts'
import { contains, exactly } from './interval.ts'
import { exactQuantity, type FigureValue, type Quantity, quantityOf, writeQuantity } from './quantity.ts'
import { parseDecimal, rational } from './rational.ts'
import { quantityIn, runs } from './testdata/arbitrary.ts'
import { parseUnit } from './unit.ts'

const figure = (written: string, unit = '1', [low, high] = [written, written]): FigureValue => ({
  low: low ?? null,
  high: high ?? null,
  lowClosed: true,
  highClosed: true,
  written,
  unit,
})

const named: Record<string, FigureValue> = {
  hours: figure('2788000', 'GPU·hour', ['2787500', '2788500']),
  price: figure('2', 'USD/(GPU·hour)'),
  days: figure('3', 'GPU·day'),
  euros: figure('5', 'EUR'),
  dollars: figure('6', 'USD'),
  a: figure('8'),
  b: figure('10'),
  nothing: figure('0'),
  often: figure('3', 'hertz'),
  seconds: figure('4', 'second'),
  perhaps_nothing: figure('0', '1', ['-1', '1']),
}

const compute = (expression: string): Quantity =>
  evaluate(parseExpression(expression), (name) => {
    const value = named[name]
    return value && quantityOf(value)
  })

const result = (expression: string): string => {
  const { low, high, written, unit } = writeQuantity(compute(expression))
  return `${low === high ? low : `${low}…${high}`} (${written}) ${unit}`
}

/** The error of an expression, and the part of it that the error points at. */
const errorOf = (expression: string): string => {
  try {
    return `gave ${result(expression)}`
  } catch (error) {
    if (!(error instanceof FigureError)) throw error
    const { start = 0, end = 0 } = error.place ?? {}
    return `${error.code} at “${[...expression].slice(start, end).join('')}” (${start}): ${error.message}`
  }
}

describe('expressions over named figures', () => {
  it.each([
    ['hours * price', '5575000…5577000 (5576000) USD'],
    ['hours × price ÷ hours', '1.99928276851353774…'],
    ['a + b * 2 - 1', '27 (27) 1'],
    ['(a + b) * 2', '36 (36) 1'],
    ['-a ^ 2', '-64 (-64) 1'],
    ['a^-1', '0.125 (0.125) 1'],
    ['+a − −b', '18 (18) 1'],
    ['b - a - 1', '1 (1) 1'],
    ['b / a / 2', '0.625 (0.625) 1'],
    ['1,000 * a', '8000 (8000) 1'],
    ['sum(a, b, 2)', '20 (20) 1'],
    ['mean(a, b)', '9 (9) 1'],
    ['min(a, b) + max(a, b)', '18 (18) 1'],
    ['ratio(a, b)', '0.8 (0.8) 1'],
    ['change(a, b)', '0.25 (0.25) 1'],
    [
      'share(a, a, b)',
      '0.444444444444444444444444444444…0.444444444444444444444444444445 (0.444444444444444444444444444444) 1',
    ],
    ['hours + days', '2787572…2788572 (2788072) GPU·hour'],
    ['days / hours', '0.000025820333512641204948…'],
    ['dollars / dollars', '1 (1) 1'],
    ['perhaps_nothing ^ 2', '0…1 (0) 1'],
    ['days * price', '144 (144) USD'],
    ['often * seconds', '12 (12) 1'],
    ['price / price ^ 2', '0.5 (0.5) GPU·hour/USD'],
    ['2 ^ -2 * 10 ^ 25', '2500000000000000000000000 (2500000000000000000000000) 1'],
    ['(((1 ^ 300) ^ 300) ^ 300) ^ 300', '1 (1) 1'],
  ])('give for %s: %s', (expression, expected) => {
    const [head = ''] = expected.split('…')
    if (expected.endsWith('…')) expect(result(expression).startsWith(head)).toBe(true)
    else expect(result(expression)).toBe(expected)
  })

  it.each([
    [
      'dollars + euros',
      'unlike-units at “dollars + euros” (0): EUR and USD are two currencies: give the rate, with its date, as a figure of its own.',
    ],
    [
      'a + dollars',
      'unlike-units at “a + dollars” (0): USD and a pure number do not measure the same thing.',
    ],
    ['ratio(dollars, euros)', 'unlike-units at “ratio(dollars, euros)”'],
    [
      '1 + a / perhaps_nothing',
      'division-by-zero at “a / perhaps_nothing” (4): This divides by a figure that could be zero.',
    ],
    ['nothing ^ -1', 'division-by-zero at “nothing ^ -1”'],
    ['((((9^99)^99)^99)^99)^99', 'too-large at “9^99)^99”'],
    ['((1/3)^99)^299', 'too-large at “1/3)^99)^299”'],
    [`a * ${'9'.repeat(900)} ^ 5 * ${'9'.repeat(60)} ^ 50`, 'too-large at'],
    ['euros ^ 10', 'too-large at “euros ^ 10” (0): EUR^10 is a product of more units than we can read.'],
    ['a + hurs', 'unknown-name at “hurs” (4): No figure here is named “hurs”.'],
    ['a +', 'expression-unreadable at “” (3): The expression ends too soon.'],
    ['', 'expression-unreadable at “” (0): The expression ends too soon.'],
    ['a b', 'expression-unreadable at “b” (2): “b” cannot stand here.'],
    ['(a', 'expression-unreadable at “” (2): Here “)” is missing.'],
    ['a * * b', 'expression-unreadable at “*” (4)'],
    ['𝒳 + a', 'expression-unreadable at “𝒳” (0): “𝒳” cannot stand here.'],
    ['a[0]', 'expression-unreadable at “[” (1)'],
    ['process.exit(1)', 'expression-unreadable at “process.exit” (0): There is no function “process.exit”'],
    ['constructor(a)', 'expression-unreadable at “constructor” (0): There is no function “constructor”'],
    ['change(a)', 'wrong-arguments at “change(a)” (0): “change” takes 2 figures'],
    ['share(a)', 'wrong-arguments at “share(a)” (0): “share” takes from 2 to 50 figures'],
    ['a ^ 2.5', 'expression-unreadable at “2.5” (4): A power is a whole number up to 300.'],
    ['a ^ 301', 'expression-unreadable at “301” (4)'],
    ['a ^ b', 'expression-unreadable at “b” (4)'],
    [`${'('.repeat(60)}a${')'.repeat(60)}`, 'too-large at “(” (40): This expression is nested too deeply.'],
    ['-'.repeat(60), 'too-large at “-” (40)'],
    ['a+'.repeat(600), 'too-large at “a” (1000): An expression has at most 1000 characters.'],
  ])('point at what is wrong in %s', (expression, expected) => {
    expect(errorOf(expression)).toContain(expected)
  })

  it('take a name that an object has from birth for the unknown name it is', () => {
    const none = new Map<string, Quantity>()
    expect(() => evaluate(parseExpression('tostring'), (name) => none.get(name))).toThrow('No figure here')
  })

  it('leave a value as written unknown where an input has none', () => {
    const range: Quantity = { ...exactQuantity(rational(2n)), written: null }
    for (const text of ['x + 1', 'x * 2', 'x / 2', '-x', 'x ^ 2', 'min(x, 1)', 'change(x, 2)'])
      expect(evaluate(parseExpression(text), () => range).written).toBeNull()
  })

  it('have no written value where the written divisor is zero and its interval is not', () => {
    const odd: Quantity = { interval: exactly(rational(2n)), written: rational(0n), unit: [] }
    expect(evaluate(parseExpression('1 / x'), () => odd).written).toBeNull()
    expect(evaluate(parseExpression('x ^ -1'), () => odd).written).toBeNull()
  })

  it('name what they use, each once, in order', () => {
    expect(namesIn(parseExpression('b + -a * sum(b, c.d, 2)^2'))).toEqual(['b', 'a', 'c.d'])
  })

  it('hold the result at the values as written, whatever is computed', () => {
    const names = ['x', 'y']
    const expression: fc.Arbitrary<string> = fc.letrec<{ any: string }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom(...names, '2', '0.5'),
        fc
          .tuple(tie('any'), fc.constantFrom('+', '-', '*', '/'), tie('any'))
          .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
        fc
          .tuple(fc.constantFrom(...functionNames), tie('any'), tie('any'))
          .map(([f, a, b]) => `${f}(${a}, ${b})`),
        tie('any').map((inner) => `-${inner}`),
        tie('any').map((inner) => `(${inner})^2`),
      ),
    })).any
    fc.assert(
      fc.property(expression, quantityIn([]), quantityIn([]), (text, x, y) => {
        const value = valueOrRefusal(parseExpression(text), { x, y })
        if (value?.written) expect(contains(value.interval, value.written)).toBe(true)
      }),
      runs,
    )
  })
})

function valueOrRefusal(expression: Expression, values: Record<string, Quantity>): Quantity | null {
  try {
    return evaluate(expression, (name) => values[name])
  } catch (error) {
    if (error instanceof FigureError) return null
    throw error
  }
}

describe('stored figures', () => {
  it('read and write to the same', () => {
    const half = figure('12.5', 'USD/token', ['12.45', '12.55'])
    expect(writeQuantity(quantityOf(half))).toEqual(half)
    const open: FigureValue = {
      low: null,
      high: '3',
      lowClosed: false,
      highClosed: false,
      written: null,
      unit: '1',
    }
    expect(writeQuantity(quantityOf(open))).toEqual(open)
    expect(writeQuantity(quantityOf({ ...open, low: '1', lowClosed: true, high: null }))).toMatchObject({
      high: null,
    })
  })

  it('are a mistake of ours where they hold no decimal', () => {
    expect(() => quantityOf(figure('1e3'))).toThrow('plain decimals')
    expect(parseDecimal('1e3')).toBeNull()
  })

  it('keep their unit when they are exact', () => {
    expect(exactQuantity(rational(3n), parseUnit('USD')).unit).toEqual([{ name: 'USD', power: 1 }])
  })
})

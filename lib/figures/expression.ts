import { invariant } from '#lib/invariant.ts'
import { readTokens, type Token } from './expression-tokens.ts'
import { FigureError, type Place } from './figure-error.ts'
import { parseDecimal, type Rational } from './rational.ts'

export const operators = ['+', '-', '*', '/'] as const
export type Operator = (typeof operators)[number]

export const functionNames = ['sum', 'mean', 'min', 'max', 'ratio', 'change', 'share'] as const
export type FunctionName = (typeof functionNames)[number]

/** An expression over named figures, as a tree; `place` is where each part stands in what was written. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Rational; readonly text: string; readonly place: Place }
  | { readonly kind: 'name'; readonly name: string; readonly place: Place }
  | { readonly kind: 'negate'; readonly of: Expression; readonly place: Place }
  | {
      readonly kind: 'operation'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
      readonly place: Place
    }
  | { readonly kind: 'power'; readonly of: Expression; readonly exponent: number; readonly place: Place }
  | {
      readonly kind: 'call'
      readonly name: FunctionName
      readonly args: readonly Expression[]
      readonly place: Place
    }

/** UTF-16 units of an expression, brackets within brackets, and the largest power: more is no arithmetic of a claim. */
const limits = { length: 1000, depth: 40, exponent: 300 }

/** How many arguments each function takes. */
const arity: Record<FunctionName, readonly [least: number, most: number]> = {
  sum: [1, 50],
  mean: [1, 50],
  min: [1, 50],
  max: [1, 50],
  ratio: [2, 2],
  change: [2, 2],
  share: [2, 50],
}

/**
 * Reads an expression: numbers, names, `+ − × ÷` (and `- * /`), whole powers with `^`, brackets, and the functions
 * `sum`, `mean`, `min`, `max`, `ratio(a, b)`, `change(from, to)` and `share(part, of, …)`. Nothing else can be
 * reached from it. Throws `expression-unreadable` or `wrong-arguments`, pointing at the character.
 */
export function parseExpression(text: string): Expression {
  if (text.length > limits.length) {
    const start = [...text.slice(0, limits.length)].length
    const place = { start, end: start + 1 }
    throw new FigureError('too-large', `An expression has at most ${limits.length} characters.`, place)
  }
  return new Parser(readTokens(text)).whole()
}

class Parser {
  #index = 0
  #depth = 0
  readonly #tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  whole(): Expression {
    const expression = this.#sum()
    const left = this.#peek()
    if (left.kind !== 'end') throw unexpected(left)
    return expression
  }

  #peek(): Token {
    const token = this.#tokens[this.#index]
    invariant(token, 'the last token is the end, and nothing reads past it')
    return token
  }

  #next(): Token {
    const token = this.#peek()
    this.#index += 1
    return token
  }

  #takes(...signs: readonly string[]): Token | null {
    const token = this.#peek()
    return token.kind === 'sign' && signs.includes(token.text) ? this.#next() : null
  }

  #expect(sign: string): Token {
    const token = this.#takes(sign)
    if (token) return token
    const found = this.#peek()
    throw new FigureError('expression-unreadable', `Here “${sign}” is missing.`, found.place)
  }

  #sum(): Expression {
    return this.#chain(['+', '-'], () => this.#product())
  }

  #product(): Expression {
    return this.#chain(['*', '/'], () => this.#signed())
  }

  #chain(signs: readonly Operator[], part: () => Expression): Expression {
    let left = part()
    for (let sign = this.#takes(...signs); sign; sign = this.#takes(...signs)) {
      const operator = signs.find((one) => one === sign?.text)
      invariant(operator, 'the sign is one of those that were asked for')
      const right = part()
      left = { kind: 'operation', operator, left, right, place: join(left, right) }
    }
    return left
  }

  #signed(): Expression {
    const sign = this.#takes('-', '+')
    if (!sign) return this.#power()
    const of = this.#deeper(() => this.#signed(), sign)
    return sign.text === '+'
      ? of
      : { kind: 'negate', of, place: { start: sign.place.start, end: of.place.end } }
  }

  #power(): Expression {
    const of = this.#primary()
    if (!this.#takes('^')) return of
    const negative = this.#takes('-') !== null
    const token = this.#next()
    const size = token.kind === 'number' && /^\d+$/.test(token.text) ? Number(token.text) : Number.NaN
    if (!(size <= limits.exponent))
      throw new FigureError(
        'expression-unreadable',
        `A power is a whole number up to ${limits.exponent}.`,
        token.place,
      )
    return {
      kind: 'power',
      of,
      exponent: negative ? -size : size,
      place: { start: of.place.start, end: token.place.end },
    }
  }

  #primary(): Expression {
    const token = this.#next()
    if (token.kind === 'number') {
      const value = parseDecimal(token.text.replaceAll(',', ''))
      invariant(value, 'the tokens are plain decimals')
      return { kind: 'number', value, text: token.text, place: token.place }
    }
    if (token.kind === 'name')
      return this.#takes('(') ? this.#call(token) : { kind: 'name', name: token.text, place: token.place }
    if (token.kind === 'sign' && token.text === '(') {
      const inside = this.#deeper(() => this.#sum(), token)
      this.#expect(')')
      return inside
    }
    throw unexpected(token)
  }

  #call(token: Token): Expression {
    const name = functionNames.find((one) => one === token.text)
    if (!name)
      throw new FigureError(
        'expression-unreadable',
        `There is no function “${token.text}”; there are ${functionNames.join(', ')}.`,
        token.place,
      )
    const args = [this.#deeper(() => this.#sum(), token)]
    while (this.#takes(',')) args.push(this.#deeper(() => this.#sum(), token))
    const close = this.#expect(')')
    const place = { start: token.place.start, end: close.place.end }
    const [fewest, most] = arity[name]
    if (args.length < fewest || args.length > most)
      throw new FigureError(
        'wrong-arguments',
        fewest === most
          ? `“${name}” takes ${fewest} figures, with a comma between them.`
          : `“${name}” takes from ${fewest} to ${most} figures, with commas between them.`,
        place,
      )
    return { kind: 'call', name, args, place }
  }

  #deeper<T>(read: () => T, token: Token): T {
    this.#depth += 1
    if (this.#depth > limits.depth)
      throw new FigureError('too-large', 'This expression is nested too deeply.', token.place)
    const result = read()
    this.#depth -= 1
    return result
  }
}

const join = (left: Expression, right: Expression): Place => ({
  start: left.place.start,
  end: right.place.end,
})

function unexpected(token: Token): FigureError {
  return new FigureError(
    'expression-unreadable',
    token.kind === 'end' ? 'The expression ends too soon.' : `“${token.text}” cannot stand here.`,
    token.place,
  )
}

/** The names that an expression uses, each once, in the order they first stand. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'name':
      return [expression.name]
    case 'negate':
    case 'power':
      return namesIn(expression.of)
    case 'operation':
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])]
    case 'call':
      return [...new Set(expression.args.flatMap(namesIn))]
  }
}

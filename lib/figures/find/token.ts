import { isDigit, isSpace, readNumeral } from './numeral.ts'

/** `end` is no token of the text: it stands before the first and after the last. */
type TokenKind = 'word' | 'number' | 'sign' | 'break' | 'end'

/** A word, a numeral, a run of one sign, or a paragraph break. */
export class Token {
  readonly kind: TokenKind
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
  /** White space stands before it. */
  readonly spaced: boolean
  /** A line begins with it. */
  readonly opensLine: boolean
  /** Digits of a numeral with "." as decimal sign and no group signs; nothing for other tokens. */
  readonly digits: string
  /** Power of ten of a numeral written as 1e6; 0 for none. */
  readonly power: number
  /** The sign that groups a numeral's digits, or nothing. */
  readonly grouping: string
  readonly #source: string
  #text: string | null
  #lower: string | null

  constructor(
    kind: TokenKind,
    source: string,
    start: number,
    end: number,
    before: 'nothing' | 'space' | 'line',
    digits = '',
    power = 0,
    grouping = '',
  ) {
    this.kind = kind
    this.start = start
    this.end = end
    this.spaced = before !== 'nothing'
    this.opensLine = before === 'line'
    this.digits = digits
    this.power = power
    this.grouping = grouping
    this.#source = source
    this.#text = digits === '' ? null : digits
    this.#lower = this.#text
  }

  /** As written; a numeral without its group signs and with "." as its decimal sign. Cut when first asked for. */
  get text(): string {
    this.#text ??= this.#source.slice(this.start, this.end)
    return this.#text
  }

  get lower(): string {
    this.#lower ??= this.text.toLowerCase()
    return this.#lower
  }
}

export type Tokens = readonly Token[]

const nothing = new Token('end', '', 0, 0, 'line')

/** The token at `at`; before the first and after the last stands one that matches nothing. */
export const tokenAt = (tokens: Tokens, at: number): Token => tokens[at] ?? nothing

/** What the word or sign at `at` says in lower case. */
export const lowerAt = (tokens: Tokens, at: number): string => tokenAt(tokens, at).lower

/** Whether the token at `at` is joined to the one before it. */
export function isGlued(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  return token !== undefined && !token.spaced && at > 0
}

const hyphens = new Set(['-', '‐', '‑'])
export const isHyphen = (token: Token): boolean => token.kind === 'sign' && hyphens.has(token.text)

/** The place after a hyphen that joins two words without a space, or `at` itself. */
export function overHyphen(tokens: Tokens, at: number): number {
  const token = tokenAt(tokens, at)
  if (token.kind !== 'sign' || token.spaced || !hyphens.has(token.text)) return at
  const after = tokenAt(tokens, at + 1)
  return after.kind === 'word' && !after.spaced ? at + 1 : at
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0xc0) return code === 0xb5 || code === 0xaa
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7
  return code === 0x2126 || (code >= 0x3040 && code < 0xd800)
}

/** Longest run of digits read as a numeral; a longer one is an identifier. */
const mostDigits = 40

const isHighSurrogate = (code: number) => code >= 0xd800 && code < 0xdc00

/** Cuts `text` once, left to right; `comma` says that a comma is the decimal sign. */
export function tokenise(text: string, comma: boolean): Token[] {
  const tokens: Token[] = []
  const { length } = text
  let at = 0
  let before: 'nothing' | 'space' | 'line' = 'line'
  while (at < length) {
    const code = text.charCodeAt(at)
    const start = at
    if (isSpace(code)) {
      const lines = countLines(text, at)
      at = lines.end
      if (lines.count > 1) tokens.push(new Token('break', text, start, at, 'line'))
      before = lines.count > 0 ? 'line' : 'space'
      continue
    }
    if (isLetter(code)) {
      at = wordEnd(text, at)
      tokens.push(new Token('word', text, start, at, before))
    } else if (isDigit(code) || (code === 46 && opensDecimal(text, at))) {
      const { end, text: digits, power, grouping } = readNumeral(text, at, comma)
      at = end
      const kind = digits.length > mostDigits ? 'word' : 'number'
      tokens.push(new Token(kind, text, start, at, before, digits, power, grouping))
    } else {
      at = signEnd(text, at, code)
      // A backslash before a currency sign escapes it in Markdown.
      if (code === 92 && text.charCodeAt(at) === 36) continue
      tokens.push(new Token('sign', text, start, at, before))
    }
    before = 'nothing'
  }
  return tokens
}

function countLines(text: string, from: number): { end: number; count: number } {
  let end = from
  let count = 0
  for (; isSpace(text.charCodeAt(end)); end++) if (text.charCodeAt(end) === 10) count++
  return { end, count }
}

function wordEnd(text: string, from: number): number {
  let end = from + 1
  while (isLetter(text.charCodeAt(end))) end++
  return end
}

/** A sign repeated is one token, so that "((((" or "----" is looked at once. */
function signEnd(text: string, from: number, code: number): number {
  if (isHighSurrogate(code)) return from + 2
  let end = from + 1
  while (text.charCodeAt(end) === code) end++
  return end
}

/** ".5" after anything but a letter, a digit or another point. */
function opensDecimal(text: string, at: number): boolean {
  if (!isDigit(text.charCodeAt(at + 1))) return false
  const before = at === 0 ? 32 : text.charCodeAt(at - 1)
  return !isDigit(before) && !isLetter(before) && before !== 46
}

import { isDigit, isSpace, type Numeral, plainEnd, readNumeral } from './numeral.ts'

/** `end` is no token of the text: it stands before the first and after the last. */
type TokenKind = 'word' | 'number' | 'sign' | 'end'

/** What stands before a token: it is joined to the one before it, or a space or a line's beginning parts them. */
type Gap = 'nothing' | 'space' | 'line'

/** Signs by their code, each as one string for all its tokens: what is asked of a sign is then soon answered. */
const signs = new Map<number, string>()

function signOf(code: number): string {
  const known = signs.get(code)
  if (known !== undefined) return known
  const [sign = ''] = Object.keys({ [String.fromCharCode(code)]: code })
  signs.set(code, sign)
  return sign
}

/** A word, a numeral, or a run of one sign. Its words are cut from the text when first asked for. */
export class Token {
  readonly kind: TokenKind
  /** UTF-16 offsets, half-open. */
  readonly start: number
  readonly end: number
  /** White space stands before it. */
  readonly spaced: boolean
  /** A line begins with it. */
  readonly opensLine: boolean
  /** Digits without group signs and with "." as their decimal sign, a power of ten (1e6) and the group sign; null for plain digits. */
  readonly numeral: Numeral | null
  private readonly source: string
  private cut: string | null = null
  private small: string | null = null

  constructor(
    kind: TokenKind,
    source: string,
    start: number,
    end: number,
    gap: Gap,
    numeral: Numeral | null = null,
  ) {
    this.kind = kind
    this.source = source
    this.start = start
    this.end = end
    this.spaced = gap !== 'nothing'
    this.opensLine = gap === 'line'
    this.numeral = numeral
  }

  /** As written; a numeral as its digits. */
  get text(): string {
    this.cut ??= this.numeral === null ? this.cutFromSource() : this.numeral.text
    return this.cut
  }

  private cutFromSource(): string {
    if (this.kind === 'sign' && this.end === this.start + 1) return signOf(this.firstCode)
    return this.source.slice(this.start, this.end)
  }

  get lower(): string {
    this.small ??= this.kind === 'word' ? this.text.toLowerCase() : this.text
    return this.small
  }

  /** Power of ten of a numeral written as 1e6; 0 for none. */
  get power(): number {
    return this.numeral === null ? 0 : this.numeral.power
  }

  /** The sign that groups a numeral's digits, or nothing. */
  get grouping(): string {
    return this.numeral === null ? '' : this.numeral.grouping
  }

  /** The code of its first UTF-16 unit. */
  get firstCode(): number {
    return this.source.charCodeAt(this.start)
  }

  /** The code of its second UTF-16 unit, or of what follows it. */
  get secondCode(): number {
    return this.source.charCodeAt(this.start + 1)
  }
}

export type Tokens = readonly Token[]

const nothing = new Token('end', '', 0, 0, 'line')

/** The token at `at`; before the first and after the last stands one that matches nothing. */
export function tokenAt(tokens: Tokens, at: number): Token {
  // A place below zero is asked for apart: an array looks it up as it would a name, at many times the cost.
  const token = at < 0 ? undefined : tokens[at]
  return token ?? nothing
}

/** What the word or sign at `at` says in lower case. */
export const lowerAt = (tokens: Tokens, at: number): string => tokenAt(tokens, at).lower

/** Whether the token at `at` is joined to the one before it. */
export function isGlued(tokens: Tokens, at: number): boolean {
  return at > 0 && at < tokens.length && !tokenAt(tokens, at).spaced
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

/** A paragraph or a part of a long one, where the next begins, and whether an empty line or the end follows it. */
export type Paragraph = { readonly tokens: Tokens; readonly next: number; readonly isWhole: boolean }

/**
 * Tokens of a paragraph that is read in parts, so that a text without empty lines holds no more memory than others: the
 * cut comes at the next line or sentence, at twice as many tokens at any space, and at three times as many anywhere.
 */
const longParagraph = 4096

function mayCut(tokens: Tokens, gap: Gap, next: number): boolean {
  if (gap === 'line' || tokens.length > 2 * longParagraph) return true
  return next >= 65 && next <= 90 && tokenAt(tokens, tokens.length - 1).text === '.'
}

/** Cuts one paragraph of `text` from `from` on, up to the empty line after it; `comma` says that a comma is the decimal sign. */
export function tokenise(text: string, from: number, comma: boolean): Paragraph {
  const tokens: Token[] = []
  let at = from
  let gap: Gap = from === 0 || isSpace(text.charCodeAt(from - 1)) ? 'line' : 'nothing'
  while (at < text.length) {
    if (tokens.length > 3 * longParagraph && gap === 'nothing') return { tokens, next: at, isWhole: false }
    const code = text.charCodeAt(at)
    const start = at
    if (code === 32 && !isSpace(text.charCodeAt(at + 1))) {
      at++
      gap = 'space'
      if (tokens.length > longParagraph && mayCut(tokens, gap, text.charCodeAt(at)))
        return { tokens, next: at, isWhole: false }
      continue
    }
    if (isSpace(code)) {
      const space = readSpace(text, at)
      if (space.lines > 1 && tokens.length > 0) return { tokens, next: space.end, isWhole: true }
      at = space.end
      gap = space.lines > 0 ? 'line' : 'space'
      if (tokens.length > longParagraph && mayCut(tokens, gap, text.charCodeAt(at)))
        return { tokens, next: at, isWhole: false }
      if (space.hasTab && space.lines === 0 && tokens.length > 0)
        tokens.push(new Token('sign', text, start + space.tab, start + space.tab + 1, 'space'))
      continue
    }
    if (isLetter(code)) {
      at = wordEnd(text, at)
      tokens.push(new Token('word', text, start, at, gap))
    } else if (isDigit(code) || (code === 46 && opensDecimal(text, at))) {
      const plain = code === 46 ? -1 : plainEnd(text, at)
      const numeral = plain < 0 ? readNumeral(text, at, comma) : null
      at = numeral?.end ?? plain
      const digits = numeral?.text.length ?? at - start
      tokens.push(new Token(digits > mostDigits ? 'word' : 'number', text, start, at, gap, numeral))
    } else {
      at = signEnd(text, at, code)
      // A backslash before a currency sign escapes it in Markdown.
      if (code === 92 && text.charCodeAt(at) === 36) continue
      tokens.push(new Token('sign', text, start, at, gap))
    }
    gap = 'nothing'
  }
  return { tokens, next: at, isWhole: true }
}

type Space = { readonly end: number; readonly lines: number; readonly hasTab: boolean; readonly tab: number }

function readSpace(text: string, from: number): Space {
  let end = from
  let lines = 0
  let tab = -1
  for (let code = text.charCodeAt(end); isSpace(code); code = text.charCodeAt(++end)) {
    if (code === 10) lines++
    if (code === 9 && tab < 0) tab = end - from
  }
  return { end, lines, hasTab: tab >= 0, tab }
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

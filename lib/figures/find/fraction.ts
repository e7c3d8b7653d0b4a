import { type Exact, one, over, part, plus, tenTo, times, whole } from './exact.ts'
import { fractionSigns, letterScales } from './number-vocabulary.ts'
import { readScale } from './scale.ts'
import { isGlued, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'
import { decimal, exactly, type Written, wholeOf } from './written.ts'

/** 1/20, 1/20th, 2 1/2, 2½ and 2 ½, at the numeral they begin with. */
export function readFraction(tokens: Tokens, at: number): Written | null {
  const after = tokenAt(tokens, at + 1)
  const sign = after.kind === 'sign' ? fractionSigns.get(after.text) : undefined
  if (sign !== undefined) {
    const first = smallWhole(tokens, at)
    return first === null ? null : withScale(tokens, at + 2, plus(whole(first), part(...sign)), 'mixed')
  }
  if (after.text === '/' || after.text === '⁄') {
    const plain = readSlash(tokens, at)
    return plain && withScale(tokens, plain.next, plain.value, 'fraction')
  }
  const mixed = after.kind === 'number' && after.spaced ? readSlash(tokens, at + 1) : null
  const first = mixed === null ? null : smallWhole(tokens, at)
  if (mixed === null || first === null || mixed.value.n >= mixed.value.d) return null
  return withScale(tokens, mixed.next, plus(whole(first), mixed.value), 'mixed')
}

/** ½ and ¾ on their own; a row of them is decoration. */
export function readFractionSign(tokens: Tokens, at: number): Written | null {
  const sign = fractionSigns.get(tokenAt(tokens, at).text)
  return sign === undefined ? null : withScale(tokens, at + 1, part(...sign), 'fraction')
}

/** A fraction that counts what follows: "million", "a million", "of a million". */
export function withScale(tokens: Tokens, next: number, value: Exact, form: 'fraction' | 'mixed'): Written {
  let at = next
  if (form === 'fraction' && lowerAt(tokens, at) === 'of' && lowerAt(tokens, at + 1) === 'a') at += 2
  else if (form === 'fraction' && lowerAt(tokens, at) === 'a') at++
  const scale = tokenAt(tokens, at).text.length > 1 ? readScale(tokens, at) : null
  if (scale === null) return exactly(next, value, form)
  return { ...exactly(scale.next, times(value, tenTo(scale.power)), 'scaled'), scale: scale.power }
}

const ordinalEndings = new Set(['th', 'ths', 'rd', 'rds', 'nd', 'st'])
/** Written so, they are a name: around the clock, a date. */
const named = new Set(['24/7', '9/11', '7/7', '26/11'])

/** n/d without spaces; not a date (1/2/2024), a school year (2023/24) or a path. */
function readSlash(tokens: Tokens, at: number): { next: number; value: Exact } | null {
  const slash = tokenAt(tokens, at + 1)
  if ((slash.text !== '/' && slash.text !== '⁄') || slash.spaced || !isGlued(tokens, at + 2)) return null
  const above = smallWhole(tokens, at)
  const below = smallWhole(tokens, at + 2)
  if (below === null && above === 1n) return readOneOver(tokens, at + 2)
  if (above === null || below === null || below === 0n) return null
  if (above >= 1000n || (above <= 12n && below >= 1900n && below < 2100n)) return null
  if (above === below || named.has(`${above}/${below}`)) return null
  const tail = tokenAt(tokens, at + 3)
  if (tail.kind === 'word' && !tail.spaced && letterScales.has(tail.text)) return null
  if (isJoined(tail, tokenAt(tokens, at + 4))) return null
  const ordinal = tail.kind === 'word' && !tail.spaced && ordinalEndings.has(tail.lower)
  return { next: ordinal ? at + 4 : at + 3, value: part(above, below) }
}

/** 1/27.3: one over a decimal, as a computed ratio is written. */
function readOneOver(tokens: Tokens, at: number): { next: number; value: Exact } | null {
  const { kind, text, power, grouping } = tokenAt(tokens, at)
  if (kind !== 'number' || power !== 0 || grouping !== '' || !/^[1-9]\d{0,3}\.\d{1,3}$/.test(text))
    return null
  return { next: at + 1, value: over(one, decimal(at, text, 0, 'digits').value) }
}

const isJoined = (tail: Token, after: Token): boolean =>
  (tail.text === '/' || tail.text === '-') &&
  !tail.spaced &&
  !after.spaced &&
  (after.kind === 'number' || (tail.text === '/' && /^[A-Z]{2,}$/.test(after.text)))

/** Small whole number at `at`, as in 1/20 or 2 1/2; null where none stands. */
function smallWhole(tokens: Tokens, at: number): bigint | null {
  const { kind, text, power } = tokenAt(tokens, at)
  return kind === 'number' && power === 0 && text.length <= 6 && !text.includes('.') ? wholeOf(text) : null
}

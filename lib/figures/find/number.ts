import { isCurrencySign } from './currency-vocabulary.ts'
import { negate, plus, tenTo, times } from './exact.ts'
import { readFraction, readFractionSign } from './fraction.ts'
import { readHeap } from './heap.ts'
import { readHalfMore, readNumberInWords } from './number-in-words.ts'
import { commaScales, letterScales, scales } from './number-vocabulary.ts'
import { readExponent, readTimesTen } from './power-of-ten.ts'
import { readScale } from './scale.ts'
import { isGlued, lowerAt, type Token, type Tokens, tokenAt } from './token.ts'
import { decimal, negated, type Written, wholeOf } from './written.ts'

/** The number at `at`, with its sign; null where none stands. */
export function readNumber(tokens: Tokens, at: number): Written | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number') return readHeap(tokens, at) ?? readDigits(tokens, at)
  if (token.kind === 'sign') return readSigned(tokens, at) ?? readFractionSign(tokens, at)
  if (token.kind !== 'word') return null
  if (token.lower === 'minus' || token.lower === 'negative') {
    const found = readUnsigned(tokens, at + 1)
    return found && negated(found)
  }
  return readHeap(tokens, at) ?? readNumberInWords(tokens, at)
}

const readUnsigned = (tokens: Tokens, at: number): Written | null =>
  tokenAt(tokens, at).kind === 'number' ? readDigits(tokens, at) : readNumberInWords(tokens, at)

/** -3.4, −3.4, +3.4: the sign joined to the digits, and to no word before it. */
function readSigned(tokens: Tokens, at: number): Written | null {
  const { text } = tokenAt(tokens, at)
  const tolerance = toleranceAt(tokens, at)
  if (tolerance > at) return readEitherSide(tokens, tolerance)
  if (text !== '-' && text !== '−' && text !== '–' && text !== '+') return null
  if (tokenAt(tokens, at + 1).kind !== 'number' || !isGlued(tokens, at + 1)) return null
  if (isGlued(tokens, at) && tokenAt(tokens, at - 1).kind !== 'sign') return null
  const found = readDigits(tokens, at + 1)
  return text === '+' ? found : negated(found)
}

/** ±3 and +/-3 with no number before them: as far below nothing as above. */
function readEitherSide(tokens: Tokens, at: number): Written | null {
  if (tokenAt(tokens, at).kind !== 'number') return null
  const found = readDigits(tokens, at)
  const low = negate(found.value)
  return { ...found, form: 'tolerance', bounds: { low, high: found.value, highClosed: true } }
}

/** Digits with what may follow them: a fraction, a power, a scale word, a tolerance. */
function readDigits(tokens: Tokens, at: number): Written {
  const token = tokenAt(tokens, at)
  const fraction = readFraction(tokens, at)
  if (fraction !== null) return fraction
  const power = token.text === '10' ? readExponent(tokens, at + 1) : null
  if (power !== null) {
    const written = decimal(power.next, '1', power.power, 'scaled')
    return withTolerance(tokens, { ...written, place: null, significantDigits: null })
  }
  const half = token.numeral === null ? readHalfMore(tokens, at + 1, wholeOf(token.text)) : null
  if (half !== null) return half
  const { text, next } = withComma(tokens, at)
  const tail = readTimesTen(tokens, next) ?? readScale(tokens, next)
  if (tail === null)
    return withTolerance(tokens, decimal(next, text, token.power, token.power === 0 ? 'digits' : 'scaled'))
  const scaled = decimal(tail.next, text, token.power + tail.power, 'scaled')
  const isLetter = letterScales.has(tokenAt(tokens, next).text)
  return withTolerance(tokens, { ...scaled, scale: tail.power, standsAlone: !isLetter })
}

/** The digits, with a decimal comma where what stands beside them says that it is one: 3,5 Mio., 12,5 %, 3,50 €. */
function withComma(tokens: Tokens, at: number): { text: string; next: number } {
  const token = tokenAt(tokens, at)
  const after = tokenAt(tokens, at + 1)
  if (after.text === ',' && !after.spaced) {
    const decimals = tokenAt(tokens, at + 2)
    if (decimals.kind === 'number' && !decimals.spaced && isDecimalComma(tokens, at, decimals))
      return { text: `${token.text}.${decimals.text}`, next: at + 3 }
  } else if (token.grouping === ',' && /^\d{4,6}$/.test(token.text) && commaScales.has(after.lower))
    return { text: `${token.text.slice(0, -3)}.${token.text.slice(-3)}`, next: at + 1 }
  return { text: token.text, next: at + 1 }
}

const commaNeighbours = new Set(['%', '€', 'eur', 'euro', 'prozent'])

function isDecimalComma(tokens: Tokens, at: number, decimals: Token): boolean {
  if (decimals.text.includes('.') || tokenAt(tokens, at).text.includes('.')) return false
  const after = tokenAt(tokens, at + 3)
  if (after.kind === 'word' && scales.has(after.lower)) return true
  if (commaNeighbours.has(after.lower)) return true
  const again = after.text === ',' && !after.spaced
  return decimals.text.length === 2 && !again && isCurrencySign(lowerAt(tokens, at - 1))
}

/** 5 ± 1, 5 +/- 1: the number with the bounds its tolerance gives. */
function withTolerance(tokens: Tokens, written: Written): Written {
  const at = toleranceAt(tokens, written.next)
  const token = tokenAt(tokens, at)
  if (at === written.next || token.kind !== 'number') return written
  const own = decimal(at + 1, token.text, token.power, 'digits')
  const scale = readScale(tokens, at + 1)
  const lent = tenTo(written.scale === 0 ? (scale?.power ?? 0) : 0)
  const wide = times(own.value, tenTo(scale?.power ?? 0))
  const value = times(written.value, lent)
  return {
    ...written,
    next: scale?.next ?? at + 1,
    value,
    form: 'tolerance',
    standsAlone: written.standsAlone || scale !== null,
    bounds: { low: plus(value, negate(wide)), high: plus(value, wide), highClosed: true },
  }
}

/** The place after "±" or "+/-", or `at` itself. */
export function toleranceAt(tokens: Tokens, at: number): number {
  const sign = tokenAt(tokens, at).text
  if (sign === '±') return at + 1
  if (sign !== '+' || tokenAt(tokens, at + 1).text !== '/') return at
  const minus = tokenAt(tokens, at + 2).text
  return minus === '-' || minus === '−' ? at + 3 : at
}

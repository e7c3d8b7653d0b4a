import { isLess, minus, plus, type Rational, tenTo, times, whole } from './rational.ts'
import type { Token } from './token.ts'
import { cardinals, commaScales, fractionParts, glyphs, heaps, scales, tens } from './words.ts'

/** A number as written, before its unit is known. */
export type Written = {
  readonly next: number
  readonly value: Rational
  /** Half of one unit of the last written place; null for an exact number. */
  readonly half: Rational | null
  readonly significantDigits: number | null
  /** `scaled`: a scale word or power of ten stands with it. */
  readonly form: 'digits' | 'scaled' | 'words' | 'fraction' | 'heap' | 'tolerance'
  /** Bounds that the words themselves give: tens of millions, 5 ± 1. */
  readonly bounds?: { readonly low: Rational; readonly high: Rational; readonly highClosed: boolean }
}

type Tokens = readonly Token[]
const isSign = (token: Token | undefined, text: string) => token?.kind === 'sign' && token.text === text
const isDash = (token: Token | undefined) =>
  token?.kind === 'sign' && (token.text === '-' || token.text === '‐' || token.text === '‑')
const one = whole(1n)

function digitsOf(text: string): { value: Rational; place: number; significant: number } {
  const point = text.indexOf('.')
  const digits = point < 0 ? text : text.slice(0, point) + text.slice(point + 1)
  const place = point < 0 ? 0 : point + 1 - text.length
  let zeros = 0
  while (zeros < digits.length - 1 && digits.charCodeAt(zeros) === 48) zeros++
  return { value: times(whole(BigInt(digits)), tenTo(place)), place, significant: digits.length - zeros }
}

const exact = (next: number, value: Rational, form: Written['form'] = 'fraction'): Written => ({
  next,
  value,
  half: null,
  significantDigits: null,
  form,
})

function rounded(
  next: number,
  value: Rational,
  place: number,
  significantDigits: number,
  form: Written['form'],
): Written {
  return { next, value, half: times(tenTo(place), { n: 1n, d: 2n }), significantDigits, form }
}

/** Small whole number at `at`, as the denominator of 1/20 or the exponent of 10^25. */
function smallWhole(token: Token | undefined): number | null {
  return token?.kind === 'number' && token.text.length <= 6 && token.power === 0 && !token.text.includes('.')
    ? Number(token.text)
    : null
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** ^25, ⁶, **6 or, after a multiplication sign, a bare -5. */
function exponentAt(tokens: Tokens, at: number, bare: boolean): { next: number; power: number } | null {
  let next = at
  if (isSign(tokens[next], '^')) next++
  else if (isSign(tokens[next], '*') && isSign(tokens[next + 1], '*')) next += 2
  else {
    let power = 0
    let negative = false
    if (isSign(tokens[next], '⁻')) {
      negative = true
      next++
    }
    const from = next
    while (
      next - from < 3 &&
      tokens[next]?.kind === 'sign' &&
      superscripts.includes(tokens[next]?.text ?? '?')
    ) {
      power = power * 10 + superscripts.indexOf(tokens[next]?.text ?? '')
      next++
    }
    if (next > from) return power > 300 ? null : { next, power: negative ? -power : power }
    if (!bare) return null
    next = at
    if (!isSign(tokens[next], '-') && !isSign(tokens[next], '−')) return null
  }
  const negative = isSign(tokens[next], '-') || isSign(tokens[next], '−')
  if (negative) next++
  const power = tokens[next]?.spaced === true ? null : smallWhole(tokens[next])
  return power === null || power > 300 ? null : { next: next + 1, power: negative ? -power : power }
}

function tenPower(tokens: Tokens, at: number): { next: number; power: number } | null {
  const sign = tokens[at]
  const multiplied =
    isSign(sign, '×') ||
    isSign(sign, '·') ||
    isSign(sign, '*') ||
    (sign?.kind === 'word' && sign.lower === 'x')
  return multiplied && tokens[at + 1]?.text === '10' ? exponentAt(tokens, at + 2, true) : null
}

/** A scale word after the number, if one stands there; glued single letters only where `letters` allows them. */
export function scaleAt(tokens: Tokens, at: number): { next: number; power: number } | null {
  let next = at
  let token = tokens[next]
  if (isDash(token) && token?.spaced === false) token = tokens[++next]
  if (token?.kind !== 'word') return null
  const power = scales.get(token.lower)
  if (power === undefined) return letterScale(tokens, next)
  if (token.lower === 'k' && (token.spaced || next !== at)) return null
  if (
    token.lower.length === 2 &&
    (token.lower === 'md' || token.lower === 'mn') &&
    token.text !== token.lower &&
    token.lower === 'md'
  )
    return null
  next++
  const second = tokens[next]
  const more = second?.kind === 'word' && token.lower !== 'k' ? scales.get(second.lower) : undefined
  let total = power
  if (more !== undefined && more >= power && second?.lower !== 'k') {
    total += more
    next++
  }
  const abbreviated = commaScales.has(token.lower) && token.lower.length <= 3
  if (
    abbreviated &&
    isSign(tokens[next], '.') &&
    tokens[next]?.spaced === false &&
    !sentenceEnds(tokens, next)
  )
    next++
  return { next, power: total }
}

const sentenceEnds = (tokens: Tokens, at: number) => {
  const after = tokens[at + 1]
  return after === undefined || after.kind === 'break'
}

/** 671B, 5M, 2.174T: an upper-case letter glued to the digits; `m` and `b` only with money (`amount.ts`). */
function letterScale(tokens: Tokens, at: number): { next: number; power: number } | null {
  const token = tokens[at]
  if (token === undefined || token.spaced || token.text.length !== 1) return null
  const after = tokens[at + 1]
  if (after !== undefined && !after.spaced && after.kind === 'number') return null
  const power =
    token.text === 'B' ? 9 : token.text === 'M' ? 6 : token.text === 'T' ? 12 : token.text === 'K' ? 3 : null
  return power === null ? null : { next: at + 1, power }
}

/** Digits with what may follow them: a fraction, a power, a scale word, a tolerance. */
function fromDigits(tokens: Tokens, at: number): Written | null {
  const token = tokens[at]
  if (token === undefined) return null
  const small = smallWhole(token)
  const part = small === null ? null : fractionAfter(tokens, at, small)
  if (part !== null) return part
  let { value, place, significant } = digitsOf(token.text)
  value = times(value, tenTo(token.power))
  place += token.power
  let next = at + 1
  let form: Written['form'] = token.power !== 0 ? 'scaled' : 'digits'
  const comma = tokens[at + 1]
  const decimals = tokens[at + 2]
  if (
    isSign(comma, ',') &&
    !comma?.spaced &&
    decimals?.kind === 'number' &&
    !decimals.spaced &&
    !decimals.text.includes('.')
  ) {
    const after = tokens[at + 3]
    const money = decimals.text.length === 2 && isSign(after, '€')
    const worded = after?.kind === 'word' && commaScales.has(after.lower)
    if (worded || money) {
      const joined = digitsOf(`${token.text.replace('.', '')}.${decimals.text}`)
      value = joined.value
      place = joined.place
      significant = joined.significant
      next = at + 3
    }
  }
  if (form === 'digits' && token.text === '10' && next === at + 1) {
    const power = exponentAt(tokens, next, false)
    if (power !== null && (power.next > next + 1 || !['²', '³'].includes(tokens[next]?.text ?? '')))
      return exact(power.next, tenTo(power.power), 'scaled')
  }
  const power = tenPower(tokens, next) ?? scaleAt(tokens, next)
  if (power !== null) {
    value = times(value, tenTo(power.power))
    place += power.power
    next = power.next
    form = 'scaled'
  }
  return withTolerance(tokens, rounded(next, value, place, significant, form))
}

function withTolerance(tokens: Tokens, written: Written): Written {
  const at = written.next
  const plusMinus = isSign(tokens[at], '±')
    ? at + 1
    : isSign(tokens[at], '+') &&
        isSign(tokens[at + 1], '/') &&
        (isSign(tokens[at + 2], '-') || isSign(tokens[at + 2], '−'))
      ? at + 3
      : null
  const token = plusMinus === null ? undefined : tokens[plusMinus]
  if (plusMinus === null || token?.kind !== 'number') return written
  const slack = times(digitsOf(token.text).value, tenTo(token.power))
  const scale = written.form === 'digits' ? scaleAt(tokens, plusMinus + 1) : null
  const factor = scale === null ? one : tenTo(scale.power)
  const value = times(written.value, factor)
  const wide = times(slack, factor)
  return {
    ...written,
    next: scale?.next ?? plusMinus + 1,
    value,
    form: 'tolerance',
    bounds: { low: plus(value, minus(wide)), high: plus(value, wide), highClosed: true },
  }
}

/** 1/20, 1/20th, 2 1/2, 2½. */
function fractionAfter(tokens: Tokens, at: number, first: number): Written | null {
  const glyph = tokens[at + 1]?.kind === 'sign' ? glyphs.get(tokens[at + 1]?.text ?? '') : undefined
  if (glyph !== undefined)
    return scaledFraction(tokens, at + 2, plus(whole(BigInt(first)), { n: glyph[0], d: glyph[1] }))
  const plain = slashAt(tokens, at)
  if (plain !== null) return scaledFraction(tokens, plain.next, plain.value)
  const mixed = tokens[at + 1]?.spaced === true ? slashAt(tokens, at + 1) : null
  if (mixed !== null && isLess(mixed.value, one))
    return scaledFraction(tokens, mixed.next, plus(whole(BigInt(first)), mixed.value))
  return null
}

function slashAt(tokens: Tokens, at: number): { next: number; value: Rational } | null {
  const top = smallWhole(tokens[at])
  const bottom = smallWhole(tokens[at + 2])
  const slash = tokens[at + 1]
  if (
    top === null ||
    bottom === null ||
    bottom === 0 ||
    !(isSign(slash, '/') || isSign(slash, '⁄')) ||
    slash?.spaced ||
    tokens[at + 2]?.spaced
  )
    return null
  let next = at + 3
  const tail = tokens[next]
  if ((isSign(tail, '/') || isSign(tail, '-')) && !tail?.spaced && tokens[next + 1]?.kind === 'number')
    return null
  if (tail?.kind === 'word' && !tail.spaced && ['th', 'ths', 'rd', 'rds', 'nd', 'st'].includes(tail.lower))
    next++
  return { next, value: { n: BigInt(top), d: BigInt(bottom) } }
}

function scaledFraction(tokens: Tokens, at: number, value: Rational): Written {
  let next = at
  if (tokens[next]?.lower === 'of' && tokens[next + 1]?.lower === 'a') next += 2
  else if (tokens[next]?.lower === 'a') next++
  const scale = tokens[next]?.kind === 'word' && tokens[next]?.spaced ? scaleAt(tokens, next) : null
  return scale === null ? exact(at, value) : exact(scale.next, times(value, tenTo(scale.power)), 'scaled')
}

/** Most tokens that a number in words may take. */
const mostWords = 24

function wordAt(tokens: Tokens, at: number): Token | null {
  const token = tokens[at]
  return token?.kind === 'word' ? token : null
}

/** one hundred and twenty-three thousand four hundred; each part smaller than the one before it. */
function cardinalAt(tokens: Tokens, at: number): { next: number; value: bigint; place: number } | null {
  let total = 0n
  let group = 0n
  let next = at
  let seen = false
  let room = 4
  let lastScale = 99
  let place = 0
  for (let look = at; look < at + mostWords; ) {
    let step = look
    if (seen && (wordAt(tokens, step)?.lower === 'and' || isSign(tokens[step], '&'))) {
      if (place === 0 || lastScale === 99) {
        if (place !== 2) break
      }
      step++
    } else if (seen && isSign(tokens[step], ',') && place >= 3) step++
    else if (seen && isDash(tokens[step]) && !tokens[step]?.spaced) step++
    const word = wordAt(tokens, step)
    if (word === null) break
    const small = cardinals.get(word.lower)
    const ten = tens.get(word.lower)
    if (ten !== undefined && room >= 3) {
      group += ten
      room = 2
      place = 0
    } else if (small !== undefined && room >= (small >= 10n ? 3 : 2)) {
      if (small === 0n && seen) break
      group += small
      room = 1
      place = 0
    } else if (seen && word.lower === 'hundred' && group > 0n && group < 100n && place === 0) {
      group *= 100n
      room = 3
      place = 2
      if (lastScale === 99) lastScale = 98
    } else {
      const power = seen && word.lower !== 'k' && word.lower.length > 3 ? scales.get(word.lower) : undefined
      if (power === undefined || power < 3 || power >= lastScale || group === 0n) break
      total += group * 10n ** BigInt(power)
      group = 0n
      room = 4
      place = power
      lastScale = power
    }
    seen = true
    look = step + 1
    next = look
  }
  return seen ? { next, value: total + group, place } : null
}

function fromWords(tokens: Tokens, at: number): Written | null {
  const word = wordAt(tokens, at)
  if (word === null) return null
  const special = fromHeap(tokens, at) ?? fromArticle(tokens, at)
  if (special !== null) return special
  const cardinal = cardinalAt(tokens, at)
  if (cardinal === null) return null
  const partAt = cardinal.next + (isDash(tokens[cardinal.next]) && !tokens[cardinal.next]?.spaced ? 1 : 0)
  const part = fractionParts.get(wordAt(tokens, partAt)?.lower ?? '')
  if (part !== undefined) {
    if (part.many === (cardinal.value === 1n) && cardinal.value !== 0n) return null
    return scaledFraction(tokens, partAt + 1, { n: cardinal.value, d: part.of })
  }
  const dozen = wordAt(tokens, cardinal.next)?.lower
  if (dozen === 'dozen' || dozen === 'dozens')
    return exact(cardinal.next + 1, whole(cardinal.value * 12n), 'scaled')
  const half = halfAfter(tokens, cardinal.next, whole(cardinal.value))
  if (half !== null) return half
  const scaled = cardinal.place >= 3
  const digits = cardinal.value / 10n ** BigInt(cardinal.place)
  return rounded(
    cardinal.next,
    whole(cardinal.value),
    cardinal.place,
    digits.toString().length,
    scaled ? 'scaled' : 'words',
  )
}

/** two and a half (million). */
function halfAfter(tokens: Tokens, at: number, value: Rational): Written | null {
  if (wordAt(tokens, at)?.lower !== 'and') return null
  const article = wordAt(tokens, at + 1)?.lower
  const part = fractionParts.get(wordAt(tokens, at + 2)?.lower ?? '')
  if (!['a', 'one', 'three'].includes(article ?? '') || part === undefined || part.of > 4n) return null
  return scaledFraction(tokens, at + 3, plus(value, { n: article === 'three' ? 3n : 1n, d: part.of }))
}

/** tens of millions, hundreds of thousands, dozens: from one of the heap up to ten, the end open. */
function fromHeap(tokens: Tokens, at: number): Written | null {
  const word = wordAt(tokens, at)
  const power = heaps.get(word?.lower ?? '')
  if (power !== undefined && wordAt(tokens, at + 1)?.lower === 'of') return heapOf(tokens, at + 1, power)
  if (word?.lower === 'dozens' && wordAt(tokens, at + 1)?.lower === 'of')
    return {
      ...exact(at + 1, whole(12n), 'heap'),
      bounds: { low: whole(24n), high: whole(120n), highClosed: false },
    }
  return null
}

/** The bounds from `of` on: $10s of millions is [10, 100) million. */
export function heapOf(tokens: Tokens, of: number, power: number): Written {
  let next = of
  let total = power
  for (let links = 0; links < 2; links++) {
    const more = heaps.get(wordAt(tokens, next + 1)?.lower ?? '')
    if (wordAt(tokens, next)?.lower !== 'of' || more === undefined || more < 3) break
    total += more
    next += 2
  }
  const low = tenTo(total)
  return { ...exact(next, low, 'heap'), bounds: { low, high: tenTo(total + 1), highClosed: false } }
}

/** a hundred and two, half a million, a dozen, a third, a pair of. */
function fromArticle(tokens: Tokens, at: number): Written | null {
  const first = wordAt(tokens, at)
  const lower = first?.lower
  const second = wordAt(tokens, at + 1)?.lower ?? ''
  if (lower === 'half' && (second === 'a' || second === 'of'))
    return scaledFraction(tokens, at + 1, { n: 1n, d: 2n })
  if (lower === 'half') return scaledFraction(tokens, at + 1, { n: 1n, d: 2n })
  if (lower === 'dozen') return exact(at + 1, whole(12n), 'scaled')
  if (lower !== 'a' && lower !== 'an') return null
  if (
    second === 'half' ||
    second === 'third' ||
    second === 'quarter' ||
    fractionParts.get(second)?.many === false
  )
    return scaledFraction(tokens, at + 2, { n: 1n, d: fractionParts.get(second)?.of ?? 1n })
  if (second === 'dozen') return exact(at + 2, whole(12n), 'scaled')
  if ((second === 'pair' || second === 'couple') && wordAt(tokens, at + 2)?.lower === 'of')
    return exact(at + 3, whole(2n), 'words')
  const power = ['hundred', 'thousand', 'million', 'billion', 'trillion'].includes(second)
    ? scales.get(second)
    : undefined
  if (power === undefined) return null
  let next = at + 2
  let value = 10n ** BigInt(power)
  const rest = wordAt(tokens, next)?.lower === 'and' && power === 2 ? cardinalAt(tokens, next + 1) : null
  if (rest !== null && rest.value < 100n) {
    value += rest.value
    next = rest.next
  }
  return rounded(next, whole(value), rest === null ? power : 0, 1, 'scaled')
}

/** The number at `at`, with its sign; null where none stands. */
export function readNumber(tokens: Tokens, at: number): Written | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') return heapDigits(tokens, at) ?? fromDigits(tokens, at)
  if (token.kind === 'sign') {
    const glyph = glyphs.get(token.text)
    const crowded = (one: Token | undefined) => one?.kind === 'sign' && glyphs.has(one.text)
    if (glyph !== undefined && (crowded(tokens[at - 1]) || crowded(tokens[at + 1]))) return null
    if (glyph !== undefined) return scaledFraction(tokens, at + 1, { n: glyph[0], d: glyph[1] })
    if (token.text !== '-' && token.text !== '−' && token.text !== '+') return null
    const next = tokens[at + 1]
    if (
      next?.kind !== 'number' ||
      next.spaced ||
      (at > 0 && !token.spaced && tokens[at - 1]?.kind !== 'sign')
    )
      return null
    const found = fromDigits(tokens, at + 1)
    return found === null || token.text === '+' ? found : negated(found)
  }
  if (token.kind === 'word' && (token.lower === 'minus' || token.lower === 'negative')) {
    const found = tokens[at + 1]?.kind === 'number' ? fromDigits(tokens, at + 1) : fromWords(tokens, at + 1)
    return found === null ? null : negated(found)
  }
  return fromWords(tokens, at)
}

function heapDigits(tokens: Tokens, at: number): Written | null {
  const text = tokens[at]?.text
  const power = text === '10' ? 1 : text === '100' ? 2 : null
  const tail = tokens[at + 1]
  return power !== null && tail?.lower === 's' && !tail.spaced && tokens[at + 2]?.lower === 'of'
    ? heapOf(tokens, at + 2, power)
    : null
}

function negated(found: Written): Written {
  const turned = { ...found, value: minus(found.value) }
  return found.bounds === undefined
    ? turned
    : {
        ...turned,
        bounds: { low: minus(found.bounds.high), high: minus(found.bounds.low), highClosed: true },
      }
}

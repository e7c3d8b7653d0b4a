/** A hyphen at the end of a line inside a word, which may be the word's own or the line's; see `foldText`. */
export const lineHyphen = '\u0001'

/** A text with its typography taken out, and where each of its UTF-16 units stood. */
export type Folded = {
  readonly text: string
  /** By UTF-16 unit of `text`: the code point at which its sign begins in the source. */
  readonly starts: Uint32Array
  /** By UTF-16 unit of `text`: the code point before which its sign ends in the source. */
  readonly ends: Uint32Array
  /** UTF-16 units of `text` whose space stands for an empty line. */
  readonly breaks: readonly number[]
}

/** What is set differently and says the same: quotation marks, dashes, ligatures, the ellipsis. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″〝〞＂'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛‹›′`´＇'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−﹘﹣－'].map((sign) => [sign, '-'] as const),
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
  ['…', '...'],
])

/** Signs that nobody sees: soft hyphen, zero-width space and joiners, marks of direction, the byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/
const space = /\s/
const mark = /\p{M}/u
const hyphen = /[-\u2010\u2011]/
const letter = /\p{L}/u
const wordSign = /[\p{L}\p{N}]/u

/**
 * Folds what is set differently and says the same: runs of white space become one space (none inside `5 %` and `$ 5`),
 * quotation marks, dashes (a long one between words with a space on either side), ligatures and ellipses their plain signs, letters their composed form, and invisible signs nothing. A hyphen at the
 * end of a line inside a word becomes `lineHyphen`, one between other signs stays, and the line break goes. Case,
 * numbers and words stay as they are. Linear in the length of `source`.
 */
export function foldText(source: string): Folded {
  const folding = startFolding(source)
  while (folding.at < source.length) foldNext(folding)
  const { out, starts, ends, length, breaks } = folding
  return { text: out.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length), breaks }
}

/** A fold under way: `at` is the UTF-16 unit of the source that comes next, `point` its code point. */
type Folding = {
  readonly source: string
  readonly out: string[]
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly breaks: number[]
  length: number
  at: number
  point: number
}

/** The most hyphens that stand for one dash. */
const dashLengthMax = 3

/** The most plain signs that one sign is folded to. */
const signLengthMax = 3

function startFolding(source: string): Folding {
  const units = source.length * signLengthMax
  return {
    source,
    out: [],
    starts: new Uint32Array(units),
    ends: new Uint32Array(units),
    breaks: [],
    length: 0,
    at: 0,
    point: 0,
  }
}

function foldNext(folding: Folding): void {
  const { source, at, point } = folding
  const code = source.charCodeAt(at)
  // Plain letters, digits and stops, unless a mark follows that belongs to them.
  if (code > 0x2e && code < 0x7f && code !== 0x60 && !(source.charCodeAt(at + 1) >= 0x300)) {
    folding.at++
    put(folding, source[at] ?? '', point, ++folding.point)
    return
  }
  const sign = String.fromCodePoint(source.codePointAt(at) ?? 0)
  step(folding, sign)
  if (unseen.test(sign)) {
    if (sign === '\u00ad') skipTo(folding, afterLineBreak(source, folding.at))
    return
  }
  if (space.test(sign)) {
    for (
      let next = source[folding.at];
      next !== undefined && (space.test(next) || unseen.test(next));
      next = source[folding.at]
    )
      step(folding, next)
    const isBreak = /\n\s*\n/.test(source.slice(at, folding.at))
    if (isBreak) folding.breaks.push(folding.length)
    else if (isInsideAmount(folding.out.at(-1) ?? '', source[folding.at] ?? '')) return
    put(folding, ' ', point, folding.point)
    return
  }
  if (hyphen.test(sign) && wordSign.test(signBefore(source, at))) {
    const next = afterLineBreak(source, folding.at)
    if (next !== null) {
      const isInWord = letter.test(signBefore(source, at)) && letter.test(signAt(source, next))
      skipTo(folding, next)
      put(folding, isInWord ? lineHyphen : '-', point, folding.point)
      return
    }
  }
  // A typewriter has two or three hyphens for a dash.
  if (sign === '-') while (source[folding.at] === '-' && folding.at - at < dashLengthMax) step(folding, '-')
  if (longDash.test(source.slice(at, folding.at))) {
    put(folding, spacedDash(signBefore(source, at), signAt(source, folding.at)), point, folding.point)
    return
  }
  let cluster = sign
  for (let next = signAt(source, folding.at); mark.test(next); next = signAt(source, folding.at)) {
    cluster += next
    step(folding, next)
  }
  put(
    folding,
    signs.get(cluster) ?? (cluster === sign && code < 0x80 ? sign : cluster.normalize('NFC')),
    point,
    folding.point,
  )
}

/** A dash that parts the clauses of a sentence, with spaces around it in some houses and without in others. */
const longDash = /^(?:[—―]|-{2,3})$/
const wordOrSpace = /[\p{L}\s]/u

/** It has its spaces between words; before a number it would be a minus with them. */
function spacedDash(before: string, after: string): string {
  if (!wordOrSpace.test(before) || !wordOrSpace.test(after)) return '-'
  return `${space.test(before) ? '' : ' '}-${space.test(after) ? '' : ' '}`
}

/** Whether a space stands between a number and its per cent sign, or a currency sign and its number: `5 %`, `$ 5`. */
function isInsideAmount(before: string, after: string): boolean {
  return (/\d$/.test(before) && /[%‰]/.test(after)) || (/[$€£¥₹]$/.test(before) && /\d/.test(after))
}

function put(folding: Folding, text: string, start: number, end: number): void {
  folding.out.push(text)
  for (let unit = 0; unit < text.length && folding.length < folding.starts.length; unit++) {
    folding.starts[folding.length] = start
    folding.ends[folding.length++] = end
  }
}

function step(folding: Folding, sign: string): void {
  folding.at += sign.length
  folding.point++
}

/** Over white space, of which every sign is one unit and one code point. */
function skipTo(folding: Folding, at: number | null): void {
  if (at === null) return
  folding.point += at - folding.at
  folding.at = at
}

const signAt = (source: string, at: number): string =>
  at < source.length ? String.fromCodePoint(source.codePointAt(at) ?? 0) : ''
const signBefore = (source: string, at: number): string =>
  Array.from(source.slice(Math.max(0, at - 2), at)).at(-1) ?? ''

/** Where a word goes on in the next line, a UTF-16 unit; null where no line ends here, or none goes on. */
function afterLineBreak(source: string, from: number): number | null {
  let at = from
  let isBroken = false
  for (let sign = source[at]; sign !== undefined && space.test(sign); sign = source[++at])
    if (sign === '\n' || sign === '\r' || sign === '\u2028') isBroken = true
  return isBroken && wordSign.test(signAt(source, at)) ? at : null
}

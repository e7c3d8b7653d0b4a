/** A hyphen at the end of a line inside a word, which may be the word's own or the line's; see `foldText`. */
export const lineHyphen = '\u0001'

/** A text with its typography taken out, and where each of its UTF-16 units stood. */
export type Folded = {
  readonly text: string
  /** By UTF-16 unit of `text`: the code point at which its sign begins in the source. */
  readonly starts: Uint32Array
  /** By UTF-16 unit of `text`: the code point before which its sign ends in the source. */
  readonly ends: Uint32Array
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
const lowerCase = /\p{Ll}/u
const wordSign = /[\p{L}\p{N}]/u

/**
 * Folds what is set differently and says the same: runs of white space become one space, quotation marks, dashes,
 * ligatures and ellipses their plain signs, letters their composed form, and invisible signs nothing. A hyphen at the
 * end of a line inside a word becomes `lineHyphen`, one between other signs stays, and the line break goes. Case,
 * numbers and words stay as they are. Linear in the length of `source`.
 */
export function foldText(source: string): Folded {
  const points = [...source]
  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (text: string, start: number, end: number) => {
    out.push(text)
    for (let unit = 0; unit < text.length; unit++) {
      starts.push(start)
      ends.push(end)
    }
  }
  let at = 0
  while (at < points.length) {
    const start = at
    const sign = points[at++] ?? ''
    if (unseen.test(sign)) {
      if (sign === '\u00ad') at = afterLineBreak(points, at) ?? at
      continue
    }
    if (space.test(sign)) {
      while (at < points.length && (space.test(points[at] ?? '') || unseen.test(points[at] ?? ''))) at++
      put(' ', start, at)
      continue
    }
    if (hyphen.test(sign) && wordSign.test(points[start - 1] ?? '')) {
      const next = afterLineBreak(points, at)
      if (next !== null) {
        const isInWord = letter.test(points[start - 1] ?? '') && lowerCase.test(points[next] ?? '')
        put(isInWord ? lineHyphen : '-', start, next)
        at = next
        continue
      }
    }
    let cluster = sign
    while (at < points.length && mark.test(points[at] ?? '')) cluster += points[at++]
    put(signs.get(cluster) ?? cluster.normalize('NFC'), start, at)
  }
  return { text: out.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}

/** Where a word goes on in the next line; null where no line ends here, or none goes on. */
function afterLineBreak(points: readonly string[], from: number): number | null {
  let at = from
  let isBroken = false
  while (at < points.length && space.test(points[at] ?? '')) {
    if (points[at] === '\n' || points[at] === '\r' || points[at] === '\u2028') isBroken = true
    at++
  }
  return isBroken && wordSign.test(points[at] ?? '') ? at : null
}

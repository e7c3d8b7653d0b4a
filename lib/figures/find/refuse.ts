import { codes } from './currency.ts'
import type { Token } from './token.ts'

type Tokens = readonly Token[]
/** Words whose number is a place in a document or a name, not a figure. */
const places = new Set(
  'section sections chapter figure fig table page pages p pp no nr number version v ver step item article annex appendix footnote note exercise equation eq clause paragraph para line row isbn issn doi room suite apartment apt flight route highway interstate windows python english boeing airbus grade phone tel fax'.split(
    ' ',
  ),
)

/** The number at `at` is glued into a word, stands after a word of place, or is part of a dotted or dashed identifier. */
export function isBlocked(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  const before = tokens[at - 1]
  if (token === undefined || before === undefined) return false
  if (!token.spaced) {
    if (before.kind === 'word') return !codes.has(before.text)
    if (
      before.text === '_' ||
      before.text === '#' ||
      before.text === '@' ||
      before.text === '§' ||
      before.text === '.'
    )
      return true
    if ((before.text === '-' || before.text === '/') && !before.spaced && tokens[at - 2]?.kind === 'word')
      return tokens[at - 3]?.kind !== 'number'
    return false
  }
  if (before.text === '§' || before.text === '#') return true
  const word = before.text === '.' ? tokens[at - 2] : before
  return word?.kind === 'word' && places.has(word.lower) && (before.text !== '.' || word.lower.length <= 4)
}

/** End of an identifier that begins here: a telephone number, a dotted version, a time, a web address. */
export function skipIdentifier(tokens: Tokens, at: number): number {
  const token = tokens[at]
  if (token?.kind === 'word')
    return /^(?:https?|www)$/.test(token.lower) &&
      (tokens[at + 1]?.text === ':' || tokens[at + 1]?.text === '.')
      ? gluedEnd(tokens, at)
      : at
  if (token?.kind !== 'number') return at
  const next = tokens[at + 1]
  if (next === undefined || next.spaced) return clockEnd(tokens, at)
  if (next.text === ':' && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.spaced === false)
    return gluedEnd(tokens, at)
  let links = 0
  let look = at
  while (
    links < 6 &&
    ['-', '.', '/'].includes(tokens[look + 1]?.text ?? '') &&
    tokens[look + 1]?.spaced === false &&
    tokens[look + 2]?.kind === 'number' &&
    tokens[look + 2]?.spaced === false
  ) {
    links++
    look += 2
  }
  const dated =
    links === 2 &&
    (token.text.length === 4 || tokens[look]?.text.length === 4) &&
    tokens[at + 1]?.text !== '.' &&
    token.text.length !== 3
  if (links >= 2 && !dated) return gluedEnd(tokens, at)
  return links === 1 && tokens[at + 1]?.text === '.' ? look + 1 : clockEnd(tokens, at)
}

function clockEnd(tokens: Tokens, at: number): number {
  const word = tokens[at + 1]
  const hour = tokens[at]?.text ?? ''
  return (word?.text === 'am' || word?.text === 'pm') && /^(?:[1-9]|1[0-2])(?:\.[0-5]\d)?$/.test(hour)
    ? at + 2
    : at
}

function gluedEnd(tokens: Tokens, at: number): number {
  let next = at + 1
  while (tokens[next] !== undefined && tokens[next]?.kind !== 'break' && !tokens[next]?.spaced) next++
  return next
}

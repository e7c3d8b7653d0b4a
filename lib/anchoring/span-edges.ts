import { findFigures } from '#lib/figures/index.ts'
import { indexOffsets, type Span } from '#lib/text/index.ts'
import { isNegation, type Word, wordsOf } from './words.ts'

/** How far to either side of an edge a figure that it cuts may reach; UTF-16 units. */
const reach = 120

export type EdgeFault = 'cuts-figure' | 'cuts-negation'

/** What the edges of a span cut off in a folded text: a part of a figure, or the word that turns it round. */
export type CutEdges = { readonly fault: EdgeFault; readonly whole: Span }

/** Whether a span (UTF-16 units of a folded text) leaves a figure or a negation half outside; null where it does not. */
export function findCutEdges(folded: string, span: Span): CutEdges | null {
  const from = wordStart(folded, Math.max(0, span.start - reach))
  const to = wordEnd(folded, Math.min(folded.length, span.end + reach))
  const cut = figuresAcross(folded, from, to, span)
  if (cut !== null) return { fault: 'cuts-figure', whole: cut }
  const negation = negationBefore(folded, from, span.start)
  return negation === null ? null : { fault: 'cuts-negation', whole: { start: negation, end: span.end } }
}

/** Where the word at `at` begins, or `reach` before it: signs without a space are not read to their end. */
function wordStart(text: string, at: number): number {
  const from = Math.max(0, at - reach)
  return from + text.slice(from, at + 1).lastIndexOf(' ') + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + reach).indexOf(' ')
  return space === -1 ? Math.min(text.length, at + reach) : at + space
}

/** The span widened over every figure that one of its edges cuts; null where none is cut. */
function figuresAcross(folded: string, from: number, to: number, span: Span): Span | null {
  let { start, end } = span
  for (const edge of [span.start, span.end]) {
    const low = Math.max(from, wordStart(folded, Math.max(0, edge - reach)))
    const high = Math.min(to, wordEnd(folded, Math.min(folded.length, edge + reach)))
    const around = folded.slice(low, high)
    const offsets = indexOffsets(around)
    for (const figure of findFigures(around)) {
      const figureStart = low + offsets.toUtf16(figure.start)
      const figureEnd = low + offsets.toUtf16(figure.end)
      if (figureStart < edge && edge < figureEnd) {
        start = Math.min(start, figureStart)
        end = Math.max(end, figureEnd)
      }
    }
    const scale = edge === span.start ? scaleBefore(folded, edge) : null
    if (scale !== null) start = Math.min(start, scale)
    if (isInsideNumber(folded, edge)) {
      if (edge === span.start) start = Math.min(start, numberEdge(folded, edge, -1))
      if (edge === span.end) end = Math.max(end, numberEdge(folded, edge, 1))
    }
  }
  return start === span.start && end === span.end ? null : { start, end }
}

/** Where the `hundred` of `hundred and five` begins, for an edge before the number that it is part of. */
function scaleBefore(text: string, edge: number): number | null {
  if (!numberWord.test(text.slice(edge, edge + reach))) return null
  const head = text.slice(Math.max(0, edge - reach), edge)
  const scale = /(?<!\p{L})(?:hundred|thousand|[mbtr]+illion)(?: and)?[ -]$/iu.exec(head)
  return scale === null ? null : edge - scale[0].length
}

const numberWord =
  /^(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred)(?!\p{L}))/iu

/** Where the number around an edge begins or ends, read as far as `reach`. */
function numberEdge(text: string, edge: number, by: 1 | -1): number {
  let at = edge
  while (at > 0 && at < text.length && Math.abs(at - edge) < reach && isInsideNumber(text, at)) at += by
  return at
}

/** Whether an edge has a number, or its currency or per cent sign, on both sides. */
function isInsideNumber(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]]
  const isDigit = (sign: string | undefined) => sign !== undefined && /\d/.test(sign)
  if (isDigit(before) && /[\p{L}\d%‰°]/u.test(after)) return true
  // The 800 of H800 and the 19 of COVID-19 are no numbers.
  if (
    isDigit(after) &&
    (/\p{L}/u.test(before) || /\p{Lu}{2}[-/_]$/u.test(text.slice(Math.max(0, at - 3), at)))
  )
    return true
  if (/[.,]/.test(before) && isDigit(text[at - 2]) && isDigit(after)) return true
  if (/[.,]/.test(after) && isDigit(before) && isDigit(text[at + 1])) return true
  // A minus stands apart from what is before it; a dash between words does not.
  if (before === '-') return isDigit(after) && /^[\s(]?$/.test(text[at - 2] ?? '')
  return /[$€£¥₹+<>≤≥~≈]/.test(before) && isDigit(after) && !isDigit(text[at - 2])
}

/** Words between a negation and what it turns round: `not significantly`, `has never yet been`, `without any`. */
const carriers =
  /^(?:\p{L}+ly|yet|even|ever|always|also|however|then|so|quite|very|all|be|been|being|have|had|to|a|an|any|the|its|their)$/iu
/** What a clause that somebody did not say begins with, and how many words before it may hold the negation. */
const complementiser = /^(?:that|whether|if)$/i
const complementReach = 6
/** Turn nothing round: `not only`, `not just`, `not merely`. */
const widening = /^(?:only|just|merely|simply|solely)$/i

/** Where the word before a span begins that turns it round: `not`, `didn't`, `no evidence that`, the `un` of `unable`. */
function negationBefore(folded: string, from: number, at: number): number | null {
  const before = folded.slice(from, at)
  const clause = before.slice(before.search(/[^.!?;:"]*$/))
  const words = wordsOf(clause)
  const [last] = words.slice(-1)
  if (last === undefined) return null
  const clauseStart = from + before.length - clause.length
  const isAttached = last.end === clause.length && /^\p{L}/u.test(folded.slice(at))
  if (isAttached) return /^(?:un|in|im|ir|il|dis|non)$/i.test(last.text) ? clauseStart + last.start : null
  if (/\bnon-$/i.test(clause)) return clauseStart + last.start
  const negation = turningWord(words)
  return negation === null ? null : clauseStart + negation.start
}

/** The last negation of a clause that nothing but `carriers` or a complementiser parts from what follows. */
function turningWord(words: readonly Word[]): Word | null {
  for (const [index, word] of words.toReversed().entries()) {
    if (isNegation(word.text)) return word
    if (complementiser.test(word.text))
      return (
        words
          .slice(-1 - index - complementReach, words.length - 1 - index)
          .findLast(({ text }) => isNegation(text)) ?? null
      )
    if (widening.test(word.text) || !carriers.test(word.text)) return null
  }
  return null
}

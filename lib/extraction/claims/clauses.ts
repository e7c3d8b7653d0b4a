import type { FoundFigure } from '#lib/figures/index.ts'
import type { Segment } from '../sentences/lines.ts'
import { finiteFrom, isFiniteVerb, isPastForm, type Word, wordsOf } from './words.ts'

/** Part of a sentence that says one thing; UTF-16 units of the sentence. */
export type Clause = Segment & {
  /** Words that the sentence said before and that this part leans on: "The city spent" for "$3 million on roads". */
  readonly lead: string | null
}

/** A figure and where it stands in its sentence; UTF-16 units. */
export type PlacedFigure = Segment & { readonly figure: Pick<FoundFigure, 'kind' | 'unit'> }

/** Words; a clause with its verb further from its head than this is not seen as one. */
const subjectLength = 12

const joint =
  /;\s+|:\s+(?!["“‘])|\s*—(?:and|but|while|whereas|although|though|yet|so)\s+|\s*—\s*|\s+[–-]{1,2}\s+|,\s+(?:and|but|while|whereas|although|though|yet|so)\s+|\s+(?:and|but|while|whereas)\s+/g

/** The parts of a sentence that each state something of their own, in order; one, the whole, where it states one thing. */
export function clausesOf(sentence: string, figures: readonly PlacedFigure[]): Clause[] {
  const words = wordsOf(sentence)
  const clauses: Clause[] = []
  const aside = takesBoth.test(sentence) ? { start: 0, end: sentence.length } : asideOf(sentence)
  let start = 0
  let subject: string | null = null
  let lead: string | null = null
  for (const match of sentence.matchAll(joint)) {
    const before = { start, end: match.index }
    const after = { start: match.index + match[0].length, end: sentence.length }
    if (figures.some((figure) => figure.start < after.start && match.index < figure.end)) continue
    if (isQuoted(sentence, match.index) || isOfAside(aside, match)) continue
    const joined = joinOf(sentence, words, figures, before, after, match[0], lead)
    if (joined === null) continue
    clauses.push({ ...before, lead })
    subject ??= subjectOf(sentence, words, before)
    lead = joined === 'own-subject' ? null : joined === 'same-subject' ? subject : joined.lead
    if (joined === 'own-subject') subject = null
    start = after.start
  }
  clauses.push({ start, end: sentence.length, lead })
  return clauses
}

/** "It takes three years and $5,000 to train one": neither without the other. */
const takesBoth = /^It (?:takes|took|costs?) .* to \p{Ll}/u

/** What stands between the two dashes of a sentence that has just two, with them; null for any other. */
function asideOf(sentence: string): Segment | null {
  const dashes = [...sentence.matchAll(/\s*—|\s+[–-]{1,2}(?=\s)/g)]
  const [open, close] = dashes
  return open && close && dashes.length === 2 ? { start: open.index, end: close.index } : null
}

/** A joint within an aside or one of its dashes; after the second a conjunction may begin something new. */
function isOfAside(aside: Segment | null, { 0: mark, index }: RegExpExecArray): boolean {
  if (aside === null || index < aside.start || index > aside.end) return false
  return index < aside.end || !/\p{L}/u.test(mark)
}

type Join = 'own-subject' | 'same-subject' | { readonly lead: string }

/** How what follows a joint goes on; null where it belongs to what stands before it. */
function joinOf(
  sentence: string,
  words: readonly Word[],
  figures: readonly PlacedFigure[],
  before: Segment,
  after: Segment,
  mark: string,
  lead: string | null,
): Join | null {
  const from = words.findIndex((word) => word.start >= after.start)
  if (from === -1 || /\brespectively\b/.test(sentence)) return null
  const first = words.findIndex((word) => word.start >= before.start)
  if (lead === null && finiteFrom(words, first, from) === -1) return null
  const next = sentence.slice(after.start)
  const nextEnd = nextJoint(sentence, after.start)
  const hasBoth = within(figures, before) && within(figures, { start: after.start, end: nextEnd })
  const end = wordsUpTo(words, after.start + participleIn(next, figures, after.start))
  const verb = finiteFrom(words, from, Math.min(from + subjectLength, end))
  if (isFiniteVerb(words, from) || isPastForm(words[from]))
    return hasBoth && !/^(?:is|was|were|are)\b/.test(next) ? 'same-subject' : null
  const said = saidBefore(sentence, before, next)
  if (hasBoth && verb !== -1 && said !== null) return { lead: said }
  if (hasBoth && /^;/.test(mark) && verb > from && isAfterTime(next)) return 'own-subject'
  if (verb > from && isSubject(words, from, verb))
    return hasBoth || /[,;:—–-]/.test(mark) ? 'own-subject' : null
  return hasBoth && verb === -1 ? gapped(sentence, figures, before, after, lead) : null
}

/** After a figure, where ", excluding …" begins, whose words have no say in what stands before; else the whole length. */
function participleIn(next: string, figures: readonly Segment[], start: number): number {
  const at = figures.some((figure) => figure.start === start) ? next.search(/,\s+\p{Ll}+ing\b/u) : -1
  return at === -1 ? next.length : at
}

function wordsUpTo(words: readonly Word[], limit: number): number {
  const at = words.findIndex((word) => word.start >= limit)
  return at === -1 ? words.length : at
}

/** "The report found that …, and that …": who said the first says the second too. */
function saidBefore(sentence: string, before: Segment, next: string): string | null {
  if (!/^that\s/.test(next)) return null
  return /^(.{3,120}?)\s+that\s/.exec(sentence.slice(before.start, before.end))?.[1] ?? null
}

/** "…; in 2021, …" */
const isAfterTime = (next: string): boolean =>
  /^(?:in|by|on|at|during|for|of|since) [^,;]{2,40},\s/i.test(next)

function nextJoint(sentence: string, from: number): number {
  const pattern = new RegExp(joint.source, 'g')
  pattern.lastIndex = from
  return pattern.exec(sentence)?.index ?? sentence.length
}

const within = (figures: readonly Segment[], span: Segment) =>
  figures.some((figure) => figure.start >= span.start && figure.end <= span.end)

const notSubject =
  /^(?:to|of|for|with|by|from|in|on|at|into|than|as|that|which|who|whose|where|when|if|because|not|then|also|more|less|\w+ing)$/

/** Could the words from `from` to the verb be a subject: no preposition, participle or relative word at its head? */
function isSubject(words: readonly Word[], from: number, verb: number): boolean {
  const head = words[from]?.lower ?? ''
  return (
    !notSubject.test(head) &&
    !words.slice(from, verb).some((word) => /^(?:which|who|that|whose)$/.test(word.lower))
  )
}

/** "spent $5 million on roads and $3 million on schools": what stands before a like figure leads the second too. */
function gapped(
  sentence: string,
  figures: readonly PlacedFigure[],
  before: Segment,
  after: Segment,
  lead: string | null,
): Join | null {
  const next = figures.find((figure) => figure.start >= after.start)
  if (next === undefined || next.start !== after.start) return null
  const earlier = figures.filter((figure) => figure.start >= before.start && figure.end <= before.end)
  const last =
    earlier.findLast(({ figure }) => figure.kind === next.figure.kind && figure.unit === next.figure.unit) ??
    earlier.find(({ figure }) => figure.kind !== 'date') ??
    earlier[0]
  if (last === undefined) return null
  if (lead !== null) return last.start === before.start ? { lead } : null
  const head = sentence.slice(before.start, last.start).trim()
  return head === '' || /\b(?:between|from|both)$/i.test(head) ? null : { lead: head }
}

/** What the clause is about: the words before its verb. */
function subjectOf(sentence: string, words: readonly Word[], clause: Segment): string | null {
  const first = words.findIndex((word) => word.start >= clause.start)
  const verb = finiteFrom(words, first)
  const from = words[first]?.start
  const to = words[verb]?.start
  return from === undefined || to === undefined || verb <= first ? null : sentence.slice(from, to).trim()
}

/** Inside a quotation or brackets that opened in the sentence and has not closed. */
function isQuoted(sentence: string, at: number): boolean {
  let depth = 0
  let isOpen = false
  for (let index = Math.max(0, at - 1000); index < at; index++) {
    const char = sentence[index] ?? ''
    if ('“([{«'.includes(char)) depth++
    else if ('”)]}»'.includes(char)) depth--
    else if (char === '"') isOpen = !isOpen
  }
  return depth > 0 || isOpen
}

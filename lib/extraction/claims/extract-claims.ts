import { type FoundFigure, findFigures } from '#lib/figures/index.ts'
import { indexOffsets, type OffsetIndex, type Span } from '#lib/text/index.ts'
import type { Segment } from '../sentences/lines.ts'
import { appositionsOf } from './appositions.ts'
import { type Attribution, attributionOf } from './attribution.ts'
import type { ExtractedClaim } from './claim.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Passage, passagesOf } from './passages.ts'
import { reasonsOf } from './reasons.ts'
import { type Context, plainWords, type Restatement, restate, subjectForNext } from './restatement.ts'
import { besideProposedFrom, proposedFrom, scoreOf } from './score.ts'

/** UTF-16 units and figures; what holds more is a table or a wall, not one statement, and its figures stay missing. */
const sentenceLimit = 2000
const figureLimit = 20

export type ExtractionOptions = {
  /** Where headings stand, if the document's format says so; code points. Others are found by their looks. */
  readonly headings?: readonly Span[]
}

/**
 * The checkable statements of `text` in order, each a sentence, a clause or an apposition, quoted exactly; an
 * apposition may lie inside a clause. Offsets are code points, half-open. Linear in the length of the text.
 */
export function extractClaims(text: string, options: ExtractionOptions = {}): ExtractedClaim[] {
  const offsets = indexOffsets(text)
  const headings = (options.headings ?? []).map((span) => inUnits(offsets, span))
  const figures = findFigures(text)
  const claims: ExtractedClaim[] = []
  let next = 0
  let context: Context = { section: null, subject: null }
  let paragraph = -1
  for (const passage of passagesOf(text, headings)) {
    const isNext = passage.paragraph === paragraph && passage.section === context.section
    context = { section: passage.section, subject: isNext ? context.subject : null }
    paragraph = passage.paragraph
    const own: PlacedFigure[] = []
    for (; next < figures.length; next++) {
      const placed = placeFigure(offsets, figures[next], passage)
      if (placed === 'later') break
      if (placed !== 'earlier') own.push(placed)
    }
    for (const claim of claimsOf(passage, own, context, offsets)) claims.push(claim)
    context = { ...context, subject: subjectForNext(passage.text.slice(0, sentenceLimit), context) }
  }
  return claims
}

/** A figure and its place in its sentence. */
type PlacedFigure = Segment & { readonly figure: FoundFigure }

const inUnits = (offsets: OffsetIndex, { start, end }: Span): Segment => ({
  start: offsets.toUtf16(start),
  end: offsets.toUtf16(end),
})

function placeFigure(offsets: OffsetIndex, figure: FoundFigure | undefined, passage: Passage) {
  if (figure === undefined) return 'later'
  const { start, end } = inUnits(offsets, figure)
  if (start >= passage.end) return 'later'
  if (start < passage.start || end > passage.end) return 'earlier'
  return { start: start - passage.start, end: end - passage.start, figure }
}

/** A statement before it is weighed; UTF-16 units of its passage. */
type Statement = Clause & { readonly restated: string | null }

function claimsOf(
  passage: Passage,
  figures: readonly PlacedFigure[],
  context: Context,
  offsets: OffsetIndex,
): ExtractedClaim[] {
  const { text } = passage
  const weighAll = (statements: readonly Statement[]) =>
    statements.map((statement) => weigh(passage, statement, figures, context, offsets))
  const whole = { start: 0, end: text.length, lead: null, restated: null }
  if (text.length > sentenceLimit || (figures.length === 0 && isShort(text))) return []
  const clauses = weighAll(clausesOf(text, figures).map((clause) => ({ ...clause, restated: null })))
  const main = clauses.some(isProposed)
    ? clauses.filter(isBesideProposed)
    : weighAll([whole]).filter(isProposed)
  const asides = weighAll(
    appositionsOf(text).map(({ restatement, ...aside }) => ({ ...aside, lead: null, restated: restatement })),
  )
  return [...main, ...asides.filter(isProposed)].sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Two words state nothing that could be checked, unless one is a figure. */
const isShort = (text: string) => text.length < 12 || !/\S\s+\S+\s+\S/.test(text)

const isProposed = ({ score, figures }: ExtractedClaim) =>
  score >= proposedFrom && figures.length <= figureLimit
const isBesideProposed = (claim: ExtractedClaim) =>
  isProposed(claim) || (claim.score >= besideProposedFrom && !claim.reasons.includes('opinion'))

function weigh(
  passage: Passage,
  statement: Statement,
  figures: readonly PlacedFigure[],
  context: Context,
  offsets: OffsetIndex,
): ExtractedClaim {
  const { start, end } = trimmed(passage.text, statement)
  const exact = passage.text.slice(start, end)
  const own = figures.filter((one) => one.start >= start && one.end <= end).map((one) => one.figure)
  const said = statement.restated ?? (statement.lead === null ? exact : `${statement.lead} ${exact}`)
  const attribution = statement.restated === null ? attributionOf(plainWords(said)) : null
  const reasons = reasonsOf(plainWords(said), own, attribution !== null)
  const restated: Restatement =
    statement.restated === null
      ? restate(exact, statement.lead, context)
      : { restatement: statement.restated, question: null }
  return {
    start: offsets.toCodePoint(passage.start + start),
    end: offsets.toCodePoint(passage.start + end),
    exact,
    score: scoreOf(plainWords(said), reasons, own),
    reasons,
    figures: own,
    ...restated,
    ...asserted(attribution, restated, context),
    section: passage.section,
  }
}

function asserted(attribution: Attribution | null, restated: Restatement, context: Context) {
  if (attribution === null) return { claimant: null, assertion: 'so', assertionQuestion: null } as const
  const so =
    attribution.so === null ? null : restate(attribution.so, null, { ...context, subject: null }).restatement
  return {
    claimant: attribution.claimant,
    assertion: null,
    assertionQuestion: { said: restated.restatement, so },
  }
}

function trimmed(text: string, { start, end }: Segment): Segment {
  let from = start
  let to = end
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /[\s,;]/.test(text[to - 1] ?? '')) to--
  return { start: from, end: to }
}

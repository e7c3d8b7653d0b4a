import type { FoundFigure } from '#lib/figures/index.ts'
import { checkWorthiness } from '../check-worthiness/check-worthiness.ts'
import type { Reason } from './claim.ts'
import { isInstruction, wordsOf } from './words.ts'

/** From this score on a statement is as likely worth checking as not, and is proposed. */
export const proposedFrom = 0.5

/** The same for a clause whose neighbour in the sentence is proposed. */
export const besideProposedFrom = 0.25

/** The model heard spoken debate; of prose it is believed this far. */
const modelTrust = 0.6

/** What a reason adds to the log-odds. Set by hand on prose of our own, not on what is measured. */
const weights: Record<Reason, number> = {
  figure: 0.6,
  comparison: 0.4,
  superlative: 0.65,
  'named-actor': 0.35,
  'past-event': 0.25,
  attribution: 0.35,
  law: 0.3,
  cause: 0.9,
  example: 1,
  opinion: -1.6,
  prediction: -0.5,
  question: -5,
  boilerplate: -3,
}

/** Advice is opinion twice over, whatever figure it names; of what is yet to come no figure can be checked. */
const demandCost = 1
const forecastCost = 2.5
/** "Cut it by 5 percent." says nothing of the world at all. */
const instructionCost = 3

/** A statement with a figure about the world scores at least this: figures come first. */
const figureFloor = 0.62

/** How much a statement is worth checking, from 0 to 1: the model's word and the reasons together. */
export function scoreOf(
  statement: string,
  reasons: readonly Reason[],
  figures: readonly FoundFigure[],
): number {
  const likely = Math.min(Math.max(checkWorthiness(statement), 0.001), 0.999)
  const odds = reasons.reduce(
    (sum, reason) => sum + weights[reason],
    modelTrust * Math.log(likely / (1 - likely)),
  )
  const isForecast = !reasons.includes('attribution') && forecasts.some((pattern) => pattern.test(statement))
  const cost =
    (isDemand(statement) ? demandCost : 0) +
    (isForecast ? forecastCost : 0) +
    (isInstruction(wordsOf(statement)) ? instructionCost : 0)
  const score = 1 / (1 + Math.exp(cost - odds))
  const isAboutWorld =
    figures.some(isOfWorld) && !reasons.includes('question') && !reasons.includes('boilerplate')
  const hasFloor = isAboutWorld && cost === 0 && !ownView.test(statement)
  const floor = hasFloor ? figureFloor + (1 - figureFloor) * score : score
  return Math.round(floor * 1000) / 1000
}

/** A date or "over the last year" places a claim in time; every other figure says something that can be wrong. */
function isOfWorld({ kind, quote }: FoundFigure): boolean {
  if (kind === 'date') return false
  return kind !== 'duration' || !/\b(?:last|past|previous|next|coming)\b/i.test(quote)
}

/** What is to come: it will grow, or will be so by then. "The tunnel will cost $4 billion" says what a plan says today. */
const forecasts = [
  /\b(?:(?:will|shall)(?! not\b)|(?:is|are) (?:going|likely|expected|set|due|projected|forecast) to)\s+(?:\w+ly |soon )?(?:be |keep )?(?:grow|ris|fall|increas|decreas|drop|declin|double|triple|halve|shrink|expand|slow|surge|soar|climb|reach|exceed|surpass|overtake|go (?:up|down))/i,
  /\b(?:will|shall|(?:expected|projected|set) to)\b.*\b(?:next (?:year|decade|month|quarter)|in the (?:coming|next)|over the next|by (?:the end of |late |mid-?|early )?20\d\d)\b/i,
  /\bby (?:the end of |late |mid-?|early )?20\d\d\b.*\b(?:will|shall)\b/i,
]
const ownView = /\b(?:in (?:my|our) (?:view|opinion)|hopefully|(?:i|we) (?:hope|believe|think|feel))\b/i

/** "Congress should spend $5 million": no statement about the world. */
function isDemand(statement: string): boolean {
  return /\b(?:should|must|ought to|needs? to|let us|let's)\b/i.test(statement)
}

import type { FoundFigure } from '#lib/figures/index.ts'
import type { Span } from '#lib/text/index.ts'

/** What speaks for a sentence being a checkable claim. */
export const reasonsFor = [
  'figure',
  'comparison',
  'superlative',
  'named-actor',
  'past-event',
  'attribution',
  'law',
  'cause',
  'example',
] as const
/** What speaks against it. */
export const reasonsAgainst = ['opinion', 'prediction', 'question', 'boilerplate'] as const

export type Reason = (typeof reasonsFor)[number] | (typeof reasonsAgainst)[number]

/** Why no restatement could be made that stands alone. */
export const openQuestions = ['who-or-what', 'when', 'subject-missing'] as const

/** What a reviewer has to say before the claim stands alone, and the words of the quote that leave it open. */
export type OpenQuestion = { readonly code: (typeof openQuestions)[number]; readonly words: string }

/** Somebody is said to have said it: is it to be checked that they said so, or that it is so? */
export type AssertionQuestion = {
  /** The claim that it was said; null where it does not stand alone. */
  readonly said: string | null
  /** The claim that it is so; null where the rules make no sentence of it that stands alone. */
  readonly so: string | null
}

/** A sentence, clause or apposition that is proposed as a claim; offsets are code points of the text, half-open. */
export type ExtractedClaim = Span & {
  /** The quote, letter for letter. */
  readonly exact: string
  /** From 0 to 1, to order proposals by; 0.5 is about as likely worth checking as not. */
  readonly score: number
  readonly reasons: readonly Reason[]
  /** The figures inside the quote; their offsets are those of the text. */
  readonly figures: readonly FoundFigure[]
  /** Who is said to say it, as written there; null where the text speaks for itself. */
  readonly claimant: string | null
  /** The claim as a sentence that stands alone; null exactly where `question` says why there is none. */
  readonly restatement: string | null
  readonly question: OpenQuestion | null
  /** What is checked: that it is so; null where the reviewer must choose, as `assertionQuestion` asks. */
  readonly assertion: 'so' | null
  readonly assertionQuestion: AssertionQuestion | null
  /** The heading it stands under. */
  readonly section: string | null
}

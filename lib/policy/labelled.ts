import { claimStates, dismissalReasons, verdicts } from './vocabulary.ts'

/** The codes that readers see as a label and a line, which the settings may put in other words. */
export const labelledCodes = [
  ...verdicts,
  ...claimStates.filter((state) => state !== 'decided'),
  ...dismissalReasons,
] as const
export type LabelledCode = (typeof labelledCodes)[number]

/** A code as a form's field and the settings' row have it: `in-review` is `inReview`. */
export const labelField = (code: LabelledCode): string =>
  code.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase())

/** What a language is written as: a BCP 47 tag of a language, with a region where it matters. */
export const languageTag = /^[a-z]{2,3}(-[A-Z]{2})?$/

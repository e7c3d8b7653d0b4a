export const figureKinds = [
  'money',
  'quantity',
  'ratio',
  'percentage',
  'percentage-points',
  'count',
  'date',
  'duration',
  'multiple',
] as const
export type FigureKind = (typeof figureKinds)[number]

/** How the words bound the number: `fraction-of` compares without one. */
export const comparators = [
  'equal',
  'about',
  'nearly',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'between',
  'from-to',
  'fraction-of',
] as const
export type Comparator = (typeof comparators)[number]

/** Why a figure holds what it holds: by how its number is written, or by the part of the calendar that it names. */
export const figureRules = [
  'rounds-to-it',
  'counted-one-by-one',
  'price-as-listed',
  'whole-units-of-time',
  'exact-fraction',
  'exact-in-words',
  'bounds-as-written',
  'open-above',
  'open-below',
  'about-a-tenth',
  'nearly-a-tenth-short',
  'range-closed',
  'range-about-a-tenth',
  'no-number',
  'day',
  'day-without-year',
  'month',
  'month-without-year',
  'quarter',
  'quarter-without-year',
  'half-year',
  'year',
  'financial-year',
  'decade',
  'century',
  'from-one-to-another',
] as const
export type FigureRule = (typeof figureRules)[number]

/** A number with a unit, a comparator and a precision: the interval that its writing allows. */
export type Figure = {
  readonly kind: FigureKind
  /** The words that say it. */
  readonly quote: string
  readonly comparator: Comparator
  /** Plain decimals in the base unit; null for an open end, or where no number is given. */
  readonly low: string | null
  readonly high: string | null
  readonly lowClosed: boolean
  readonly highClosed: boolean
  /** The value as written, in the base unit; null for ranges and where no number is given. */
  readonly written: string | null
  /** A product of units such as `USD/token`; empty for a pure number. */
  readonly unit: string
  readonly significantDigits: number | null
  /** The rule that gave the interval. */
  readonly rule: FigureRule
}

/** A figure and where it stands in a text: Unicode code points, half-open. */
export type FoundFigure = Figure & { readonly start: number; readonly end: number }

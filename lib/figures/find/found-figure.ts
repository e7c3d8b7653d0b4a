export type Kind =
  | 'money'
  | 'quantity'
  | 'ratio'
  | 'percentage'
  | 'percentage-points'
  | 'count'
  | 'date'
  | 'duration'
  | 'multiple'
export type Comparator =
  | 'equal'
  | 'about'
  | 'nearly'
  | 'at-least'
  | 'at-most'
  | 'more-than'
  | 'less-than'
  | 'between'
  | 'from-to'
  | 'fraction-of'

/** A figure where it stands in a text. */
export type FoundFigure = {
  readonly kind: Kind
  readonly quote: string
  readonly comparator: Comparator
  /** Plain decimal strings in the base unit; null for an open end or no number. */
  readonly low: string | null
  readonly high: string | null
  readonly lowClosed: boolean
  readonly highClosed: boolean
  /** The value as written, in the base unit; null for ranges and comparisons without a number. */
  readonly written: string | null
  readonly unit: string
  readonly significantDigits: number | null
  /** The rule that gave the interval. */
  readonly rule: string
  /** Unicode code points, half-open. */
  readonly start: number
  readonly end: number
}

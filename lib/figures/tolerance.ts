import type { Comparator } from './figure.ts'
import { type Rational, rational } from './rational.ts'

export type Slack = { readonly below: Rational; readonly above: Rational; readonly reason: string }

const none = rational(0n)
const tenth = rational(1n, 10n)

/** How far, as a share of the value as written, each wording reaches beyond what rounds to it. The one table of it. */
export const slackOf: Readonly<Record<Comparator, Slack>> = {
  equal: {
    below: none,
    above: none,
    reason: 'A number without a hedge holds what rounds to it and no more.',
  },
  about: {
    below: tenth,
    above: tenth,
    reason:
      'Readers of “about” accept a tenth either side; wider than that, a writer would pick a rounder number.',
  },
  nearly: { below: tenth, above: none, reason: '“Nearly” and “almost” say that the value is not reached.' },
  'at-least': { below: none, above: none, reason: 'The bound is what is claimed.' },
  'at-most': { below: none, above: none, reason: 'The bound is what is claimed.' },
  'more-than': { below: none, above: none, reason: 'The bound is what is claimed.' },
  'less-than': { below: none, above: none, reason: 'The bound is what is claimed.' },
  between: { below: none, above: none, reason: 'Both ends are given, so they are what is claimed.' },
  'from-to': { below: none, above: none, reason: 'Both ends are given, so they are what is claimed.' },
  'fraction-of': { below: none, above: none, reason: 'No number is given.' },
}

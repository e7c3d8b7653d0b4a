import type { Figure } from '#lib/figures/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { dateInWords, daysInWords } from './date-in-words.ts'
import { shortAmount } from './short-amount.ts'

type Value = Pick<
  Figure,
  'kind' | 'comparator' | 'low' | 'high' | 'lowClosed' | 'highClosed' | 'written' | 'unit'
>

/** A bound as people write it. */
const amountOf = (value: string, { kind, unit }: Value): string => shortAmount(value, unit, kind)

/** What a figure is read as: its comparator and its value in the base unit. */
export function readingInWords(t: Translate, figure: Value): string {
  const { comparator, written, low, high } = figure
  if (figure.kind === 'date' && low !== null && high !== null) return dateInWords(low, high)
  if (
    written === null ||
    comparator === 'between' ||
    comparator === 'from-to' ||
    comparator === 'fraction-of'
  )
    return low === null && high === null ? t('interval.unknown') : intervalInWords(t, figure)
  return t(`comparator.${comparator}`, { amount: amountOf(written, figure) })
}

/** All that a figure's writing allows, in words. */
export function intervalInWords(t: Translate, figure: Value): string {
  const { lowClosed, highClosed } = figure
  if (figure.kind === 'date' && figure.low !== null && figure.high !== null)
    return daysInWords(figure.low, figure.high)
  const low = figure.low === null ? null : amountOf(figure.low, figure)
  const high = figure.high === null ? null : amountOf(figure.high, figure)
  if (low !== null && high !== null) {
    if (figure.low === figure.high) return t('interval.exactly', { amount: low })
    const ends =
      lowClosed && highClosed ? 'closed' : lowClosed ? 'lowClosed' : highClosed ? 'highClosed' : 'open'
    return t(`interval.${ends}`, { low, high })
  }
  if (low !== null) return t(lowClosed ? 'interval.from' : 'interval.above', { low })
  if (high !== null) return t(highClosed ? 'interval.to' : 'interval.below', { high })
  return t('interval.unknown')
}

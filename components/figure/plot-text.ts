import type { CheckRow, FigureRow } from '#lib/queries/claim/claim-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { intervalInWords } from './figure-in-words.ts'
import { shortAmount } from './short-amount.ts'

/** A share in whole per cent without its sign: 36.36 is 36, and 0.4 is less than 1. */
export function percentInWords(percent: string): string {
  const size = percent.replace('-', '')
  const whole = Math.round(Number(size))
  return whole === 0 && Number(size) > 0 ? '<1' : String(whole)
}

/** What a check found, in a few words. */
export function outcomeInWords(t: Translate, check: CheckRow): string {
  const { outcome, deviationPercent } = check
  if (outcome === 'off' && deviationPercent !== null)
    return t('outcome.offBy', { percent: percentInWords(deviationPercent) })
  return t(`outcome.${outcome}`)
}

/** What a check computed, as a person writes it. */
export function computedAmount(check: CheckRow, figure: FigureRow): string {
  const value = check.computedWritten ?? check.computedLow ?? check.computedHigh
  return value === null ? '' : shortAmount(value, check.computedUnit, figure.kind)
}

/** The whole plot as a sentence: what is claimed, what each check computed, and how far apart they are. */
export function plotInWords(t: Translate, figure: FigureRow, checks: readonly CheckRow[]): string {
  const claimed = t('plot.claimed', { quote: figure.quote, interval: intervalInWords(t, figure) })
  const computed = checks.map((check) => {
    const amount = computedAmount(check, figure)
    const { outcome, deviationPercent } = check
    if (outcome !== 'off' || deviationPercent === null)
      return t('plot.computed', { label: check.label, amount, outcome: t(`outcomeLine.${outcome}`) })
    const percent = percentInWords(deviationPercent)
    return t(deviationPercent.startsWith('-') ? 'plot.below' : 'plot.above', {
      label: check.label,
      amount,
      percent,
    })
  })
  return [claimed, ...computed].join(' ')
}

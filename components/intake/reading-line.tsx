import type { ReadingState } from '#lib/queries/desk/intakes.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

const steps = ['opening', 'fetching', 'reading', 'claims'] as const

/** Where a reading stands, in words. */
export function readingInWords(t: Translate, reading: ReadingState): string {
  const { state, done, total, attempt } = reading
  if (state === 'waiting') return t(attempt > 0 ? 'reading.again' : 'reading.waiting')
  if (state !== 'running') return t(`reading.${state}`)
  const step = steps.find((one) => one === reading.step)
  if (step === 'reading' && total !== null) return t('reading.reading', { done, total })
  return t(step === undefined || step === 'reading' ? 'reading.running' : `reading.${step}`)
}

/** How far a reading is: a bar where it can be counted, and the words. */
export function ReadingLine({ t, reading }: { t: Translate; reading: ReadingState }) {
  const { step, done, total } = reading
  const share = step === 'reading' && total !== null ? { value: done, max: total } : {}
  return (
    <p role="status" className="flex flex-wrap items-center gap-3">
      <progress {...share} aria-label={t('reading.progress')} className="h-2 w-60" />
      <span className="figures">{readingInWords(t, reading)}</span>
    </p>
  )
}

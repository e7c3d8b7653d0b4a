import { addresses } from '#lib/addresses.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** The way to older entries, and back to the latest. */
export function OtherEntries({
  t,
  before,
  isLatest,
}: {
  t: Translate
  before: number | null
  isLatest: boolean
}) {
  if (before === null && isLatest) return null
  return (
    <nav aria-label={t('log.others')} className="mt-4 flex flex-wrap gap-x-5">
      {before !== null && (
        <a href={`${addresses.logBefore(before)}#entries`} className="text-link">
          {t('log.older')}
        </a>
      )}
      {!isLatest && (
        <a href={`${addresses.log}#entries`} className="text-link">
          {t('log.latest')}
        </a>
      )}
    </nav>
  )
}

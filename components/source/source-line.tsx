import { dateInWords } from '#components/layout/date-in-words.ts'
import { webAddress } from '#lib/addresses.ts'
import type { LastVisit, SourceFactsRow } from '#lib/queries/source/source-use.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Who made it, when, and what kind it is. */
export function SourceLine({ t, source }: { t: Translate; source: SourceFactsRow }) {
  const address = webAddress(source.address)
  const facts = [
    source.author,
    source.publisher,
    source.publishedOn === null ? null : dateInWords(source.publishedOn),
    t(`sourceKind.${source.kind}`),
    source.origin === null ? null : t('sourcePage.origin', { origin: source.origin }),
  ].filter((fact) => fact !== null)
  return (
    <>
      <p className="label mt-2">{facts.join(' · ')}</p>
      {address !== null && (
        <p className="mt-1 text-sm">
          <a href={address} rel="noreferrer" className="text-link">
            {address}
          </a>
        </p>
      )}
    </>
  )
}

type VisitProps = { t: Translate; visit: LastVisit | null }

/** What the last look at it saw: reached or not, bytes changed, cited passages changed. */
export function VisitLine({ t, visit }: VisitProps) {
  return visit === null ? null : <p className="label mt-1">{visitInWords(t, visit)}</p>
}

function visitInWords(t: Translate, { at, failure, bytesChanged, passagesChanged }: LastVisit): string {
  const date = dateInWords(at.slice(0, 10))
  if (failure !== null) return t('visit.failed', { date, why: t(`captureFailure.${failure}`) })
  if (passagesChanged !== null && passagesChanged > 0)
    return t('visit.passages', { date, count: passagesChanged })
  if (bytesChanged === null) return t('visit.first', { date })
  return t(bytesChanged ? 'visit.bytes' : 'visit.same', { date })
}

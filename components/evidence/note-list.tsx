import { dateInWords } from '#components/layout/date-in-words.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import type { SourceNotes } from './source-notes.ts'

/** The sign of a note at the place that it belongs to. */
export const NoteMark = ({ number }: { number: number }) => <sup className="figures">{number}</sup>

/** Addresses and dates as notes, where a link is of no use: on paper. */
export function NoteList({ t, notes }: { t: Translate; notes: SourceNotes }) {
  if (notes.list.length === 0) return null
  return (
    <section aria-labelledby="notes" className="section-rule">
      <h2 id="notes" className="font-semibold">
        {t('report.notes')}
      </h2>
      <ol className="figures mt-2 grid list-decimal gap-1 pl-7 text-sm marker:text-soft">
        {notes.list.map(({ source, snapshot }) => (
          <li key={`${source.ref} ${snapshot?.number ?? ''}`}>
            {[
              source.title,
              source.publisher,
              source.publishedOn === null ? null : dateInWords(source.publishedOn),
            ]
              .filter((part) => part !== null)
              .join(', ')}
            {source.address !== null && <span>{`. ${source.address}`}</span>}
            {snapshot !== null &&
              `. ${t('report.copy', { number: snapshot.number, date: dateInWords(snapshot.capturedAt.slice(0, 10)) })}`}
          </li>
        ))}
      </ol>
    </section>
  )
}

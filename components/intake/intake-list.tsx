import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { dateInWords } from '#components/layout/date-in-words.ts'
import type { IntakeRow } from '#lib/queries/desk/intakes.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { readingInWords } from './reading-line.tsx'

/** What was brought in lately, each with where it stands. */
export function IntakeList({ t, rows }: { t: Translate; rows: readonly IntakeRow[] }) {
  if (rows.length === 0) return <p className="text-soft">{t('imports.none')}</p>
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.id} className="grid gap-x-6 border-t border-hair py-2.5 sm:grid-cols-[1fr_auto]">
          <a href={deskAddresses.import(row.id)} className="line-clamp-2 font-semibold">
            {row.name}
          </a>
          <span className="figures sm:text-right">{standing(t, row)}</span>
          <span className="label">
            {row.by === null
              ? dateInWords(row.createdAt)
              : t('imports.who', { name: row.by, date: dateInWords(row.createdAt) })}
          </span>
          {row.reading.problem !== null && <span className="label sm:text-right">{row.reading.problem}</span>}
        </li>
      ))}
    </ul>
  )
}

function standing(t: Translate, row: IntakeRow): string {
  if (row.document) return t(row.document.isNew ? 'reading.accepted' : 'reading.known')
  if (row.claimCount !== null) return t('reading.found', { count: row.claimCount })
  return readingInWords(t, row.reading)
}

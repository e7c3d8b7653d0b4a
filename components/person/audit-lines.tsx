import type { AuditFilter, AuditLine, AuditPage } from '#lib/queries/person/audit-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { auditQuery } from './audit-query.ts'
import { deviceInWords } from './device-in-words.ts'
import { personAddresses } from './person-addresses.ts'

type Props = { t: Translate; page: AuditPage; filter: AuditFilter }

/** The lines of the audit as a table; narrow screens scroll it within itself. */
export function AuditLines({ t, page, filter }: Props) {
  if (page.lines.length === 0) return <p className="mt-6">{t('audit.none')}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard. */}
      <section aria-label={t('audit.title')} tabIndex={0} className="mt-6 overflow-x-auto">
        <table className="w-full min-w-[56rem] text-left text-[13px]">
          <thead className="border-b border-ink">
            <tr>
              {(['at', 'who', 'action', 'outcome', 'whom', 'where'] as const).map((column) => (
                <th key={column} scope="col" className="py-1.5 pr-4 font-semibold">
                  {t(`audit.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.lines.map((line) => (
              <Line key={line.id} t={t} line={line} />
            ))}
          </tbody>
        </table>
      </section>
      {page.next !== null && (
        <a
          href={`${personAddresses.audit}${auditQuery({ ...filter, before: page.next })}`}
          className="mt-4 inline-block text-link underline underline-offset-3"
        >
          {t('audit.older')}
        </a>
      )}
    </>
  )
}

function Line({ t, line }: { t: Translate; line: AuditLine }) {
  const who =
    line.actor?.name ?? (line.account === null ? line.actorRole : t('audit.tried', { account: line.account }))
  return (
    <tr className="border-b border-hair align-baseline">
      <td className="py-1.5 pr-4 whitespace-nowrap tabular-nums">
        {line.at.replace('T', ' ').replace(/\..*/, '')}
      </td>
      <td className="py-1.5 pr-4">
        {line.actor === null ? (
          who
        ) : (
          <a href={personAddresses.person(line.actor.id)} className="text-link">
            {who}
          </a>
        )}
      </td>
      <td className="py-1.5 pr-4 whitespace-nowrap">{line.action}</td>
      <td className="py-1.5 pr-4">
        {line.outcome === 'done' ? t('audit.done') : `${t('audit.refused')}: ${line.reason ?? '—'}`}
      </td>
      <td className="py-1.5 pr-4">
        {line.subjectName ?? (line.subject === null ? '—' : line.subject.slice(0, 8))}
      </td>
      <td className="py-1.5 pr-4">
        {line.address === null ? '—' : `${line.address} · ${deviceInWords(t, line.device)}`}
      </td>
    </tr>
  )
}

import type { Metadata } from 'next'
import { AuditFilterForm } from '#components/person/audit-filter-form.tsx'
import { AuditLines } from '#components/person/audit-lines.tsx'
import { personAddresses } from '#components/person/person-addresses.ts'
import { auditFilter, readAuditPage } from '#lib/queries/person/audit-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'

export const metadata: Metadata = { title: t('audit.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AuditPage({ searchParams }: Props) {
  const filter = auditFilter.parse(await searchParams)
  const page = await readDesk(readAuditPage, filter, personAddresses.audit)
  return (
    <>
      <p className="label">
        <a href={personAddresses.people}>{t('people.title')}</a>
      </p>
      <h1 className="text-xl font-semibold">{t('audit.title')}</h1>
      <p className="mt-1 max-w-[66ch] text-soft">{t('audit.lead', { count: page.total })}</p>
      <AuditFilterForm t={t} page={page} filter={filter} />
      <AuditLines t={t} page={page} filter={filter} />
    </>
  )
}

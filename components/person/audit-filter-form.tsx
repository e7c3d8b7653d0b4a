import type { ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input, Select } from '#components/ui/control.tsx'
import type { AuditFilter, AuditPage } from '#lib/queries/person/audit-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { auditQuery } from './audit-query.ts'
import { personAddresses } from './person-addresses.ts'

type Props = { t: Translate; page: AuditPage; filter: AuditFilter }

/** Which lines of the audit are shown, and a file of them. */
export function AuditFilterForm({ t, page, filter }: Props) {
  const outcomes = ['done', 'refused'] as const
  return (
    <search>
      <form className="mt-5 flex flex-wrap items-end gap-3">
        <Labelled id="audit-action" label={t('audit.action')}>
          <Select id="audit-action" name="action" defaultValue={filter.action ?? ''} className="w-56">
            <option value="">{t('audit.any')}</option>
            {page.actions.map((action) => (
              <option key={action}>{action}</option>
            ))}
          </Select>
        </Labelled>
        <Labelled id="audit-outcome" label={t('audit.outcome')}>
          <Select id="audit-outcome" name="outcome" defaultValue={filter.outcome ?? ''} className="w-32">
            <option value="">{t('audit.any')}</option>
            {outcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`audit.${outcome}`)}
              </option>
            ))}
          </Select>
        </Labelled>
        <Labelled id="audit-person" label={t('audit.person')}>
          <Select id="audit-person" name="person" defaultValue={filter.person ?? ''} className="w-56">
            <option value="">{t('audit.any')}</option>
            {page.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Labelled>
        <Labelled id="audit-from" label={t('audit.from')}>
          <Input type="date" id="audit-from" name="from" defaultValue={filter.from ?? ''} className="w-40" />
        </Labelled>
        <Labelled id="audit-to" label={t('audit.to')}>
          <Input type="date" id="audit-to" name="to" defaultValue={filter.to ?? ''} className="w-40" />
        </Labelled>
        <Button look="outlined">{t('audit.filter')}</Button>
        <a href={personAddresses.audit} className="py-1.5 text-link">
          {t('audit.all')}
        </a>
        <a
          href={`${personAddresses.auditExport}${auditQuery({ ...filter, before: undefined })}`}
          className="py-1.5 text-link"
        >
          {t('audit.export')}
        </a>
      </form>
    </search>
  )
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}

import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { addresses } from '#lib/addresses.ts'
import { readSitePages } from '#lib/queries/site/site-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { write } from './actions.ts'

export const metadata: Metadata = { title: t('sitePage.desk') }

export default async function SitePagesPage() {
  const pages = await readDesk(readSitePages, {}, deskAddresses.pages)
  return (
    <div className="max-w-3xl">
      <h1 className="text-xl font-semibold">{t('sitePage.desk')}</h1>
      <p className="mt-2 mb-6 text-soft">{t('sitePage.deskLead')}</p>
      {pages.map(({ name, markdown, version }) => (
        <FormSection
          key={name}
          id={name}
          title={t(`site.${name}`)}
          action={write}
          labels={formLabels(t, t('sitePage.save'))}
        >
          <input type="hidden" name="version" value={version?.number ?? 0} />
          <input type="hidden" name="page" value={name} />
          <TextField name="markdown" label={t('sitePage.markdown')} isProse value={markdown} />
          <a href={addresses[name]} className="text-link">
            {t('sitePage.see')}
          </a>
        </FormSection>
      ))}
    </div>
  )
}

import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { DoneNote } from '#components/desk/done-note.tsx'
import { FactsForm, SitePagesLine } from '#components/desk/facts-form.tsx'
import { LabelsForm } from '#components/desk/labels-form.tsx'
import { PolicyFacts, PolicyForm } from '#components/desk/settings-forms.tsx'
import { ReviewerAgreement } from '#components/numbers/reviewer-agreement.tsx'
import { readDeskSettings } from '#lib/queries/desk/desk-settings.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { saveFacts, saveLabels, savePolicy } from './actions.ts'

export const metadata: Metadata = { title: t('deskSettings.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SettingsPage({ searchParams }: Props) {
  const { saved, language } = await searchParams
  const asked = typeof language === 'string' ? { language } : {}
  const settings = await readDesk(readDeskSettings, asked, deskAddresses.settings)
  return (
    <div className="max-w-[44rem]">
      {saved !== undefined && <DoneNote line={t('deskSettings.saved')} />}
      <h1 className="pb-3 text-xl font-semibold">{t('deskSettings.title')}</h1>
      <section aria-labelledby="agreement" className="border-t border-ink py-2.5">
        <h2 id="agreement" className="font-semibold">
          {t('agreement.title')}
        </h2>
        <ReviewerAgreement t={t} agreement={settings.agreement} />
      </section>
      {settings.maySetPolicy ? (
        <PolicyForm t={t} settings={settings} action={savePolicy} />
      ) : (
        <PolicyFacts t={t} settings={settings} />
      )}
      {settings.maySetFacts && <FactsForm t={t} settings={settings} action={saveFacts} />}
      {settings.maySetLabels && <LabelsForm t={t} settings={settings} action={saveLabels} />}
      <SitePagesLine t={t} />
    </div>
  )
}

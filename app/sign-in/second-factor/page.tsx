import type { Metadata } from 'next'
import { formLabels } from '#components/desk/form-labels.ts'
import { AccountField } from '#components/form/account-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { localPath } from '#lib/auth/local-path.ts'
import { requireStage } from '#lib/auth/require-stage.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { give } from './actions.ts'

export const metadata: Metadata = { title: t('secondFactor.title'), robots: { index: false } }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SecondFactorPage({ searchParams }: Props) {
  const to = localPath((await searchParams).to)
  await requireStage('second-factor', to)
  return (
    <>
      <h1 className="headline">{t('secondFactor.title')}</h1>
      <p className="mt-4 mb-6 max-w-[66ch]">{t('secondFactor.lead')}</p>
      <FormSheet id="second-factor" action={give} labels={formLabels(t, t('secondFactor.submit'))}>
        <input type="hidden" name="to" value={to} />
        <AccountField
          name="code"
          kind="code"
          label={t('secondFactor.code')}
          hint={t('secondFactor.codeHint')}
        />
      </FormSheet>
    </>
  )
}

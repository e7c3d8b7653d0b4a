import type { Metadata } from 'next'
import { connection } from 'next/server'
import { formLabels } from '#components/desk/form-labels.ts'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { suggest } from './actions.ts'

export const metadata: Metadata = { title: t('suggest.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SuggestPage({ searchParams }: Props) {
  await connection()
  if ((await searchParams).sent !== undefined)
    return (
      <article className="max-w-[44rem]">
        <h1 className="headline">{t('suggest.sent')}</h1>
        <p role="status" className="mt-4">
          {t('suggest.sentLine')}
        </p>
      </article>
    )
  return (
    <article className="max-w-[44rem]">
      <h1 className="headline">{t('suggest.title')}</h1>
      <p className="my-5">{t('suggest.lead')}</p>
      <FormSheet id="suggestion" isWide action={suggest} labels={formLabels(t, t('suggest.submit'))}>
        <ChoiceField
          name="kind"
          label={t('suggest.kind')}
          isInline
          options={(['document', 'claim'] as const).map((value) => ({ value, label: t(`suggest.${value}`) }))}
        />
        <TextField name="words" label={t('suggest.words')} hint={t('suggest.wordsHint')} isProse />
        <TextField name="address" label={t('suggest.address')} isOptional />
        <TextField name="contact" label={t('suggest.contact')} hint={t('suggest.contactHint')} isOptional />
      </FormSheet>
    </article>
  )
}

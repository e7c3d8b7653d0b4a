import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; claim: string; action: FormAction }

/** A reader's objection: why the verdict is wrong, and the source that says so. */
export function ObjectionForm({ t, claim, action }: Props) {
  return (
    <>
      <p className="my-5">{t('objection.lead')}</p>
      <FormSheet id="objection" isWide action={action} labels={formLabels(t, t('objection.submit'))}>
        <input type="hidden" name="claim" value={claim} />
        <TextField name="reason" label={t('objection.reason')} hint={t('objection.reasonHint')} isProse />
        <TextField
          name="sourceTitle"
          label={t('objection.sourceTitle')}
          hint={t('objection.sourceTitleHint')}
        />
        <TextField name="sourceAddress" label={t('objection.sourceAddress')} isOptional />
        <TextField
          name="contact"
          label={t('objection.contact')}
          hint={t('objection.contactHint')}
          isOptional
        />
      </FormSheet>
    </>
  )
}

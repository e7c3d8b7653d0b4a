import { ChoiceField } from '#components/form/choice-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { dismissalReasons } from '#lib/policy/index.ts'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'

/** Sets the claim aside, with a reason and a note for readers. */
export function DismissForm(props: BenchFormProps) {
  const { t } = props
  return (
    <BenchForm {...props} name="claim.dismiss" id="dismiss" submit={t('dismissForm.submit')}>
      <ChoiceField
        name="reason"
        label={t('dismissForm.reason')}
        options={dismissalReasons.map((value) => ({
          value,
          label: t(`dismissal.${value}`),
          line: t(`dismissalLine.${value}`),
        }))}
      />
      <TextField
        name="duplicateOf"
        label={t('dismissForm.duplicateOf')}
        hint={t('dismissForm.duplicateOfHint')}
        isOptional
      />
      <TextField name="note" label={t('dismissForm.note')} hint={t('dismissForm.noteHint')} isProse />
    </BenchForm>
  )
}

import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'

/** Gives the claim to somebody, by a day. */
export function AssignForm(props: BenchFormProps) {
  const { t, claim } = props
  return (
    <BenchForm {...props} name="claim.assign" id="assign" submit={t('benchForm.claim-assign.submit')}>
      <SelectField
        name="person"
        label={t('benchForm.claim-assign.person')}
        none={t('form.choose')}
        options={claim.desk.people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField name="dueOn" type="date" label={t('benchForm.claim-assign.dueOn')} isOptional />
    </BenchForm>
  )
}

/** Asks somebody outside, behind a link that opens one answer. */
export function AskForm(props: BenchFormProps) {
  const { t } = props
  const key = 'benchForm.question-ask' as const
  return (
    <BenchForm {...props} name="question.ask" id="ask" submit={t(`${key}.submit`)}>
      <TextField name="recipient" label={t(`${key}.recipient`)} hint={t(`${key}.recipientHint`)} />
      <TextField name="question" label={t(`${key}.question`)} hint={t(`${key}.questionHint`)} isProse />
      <TextField name="deadline" type="date" label={t(`${key}.deadline`)} />
    </BenchForm>
  )
}

import { TextField } from '#components/form/text-field.tsx'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { FramingField, VerdictDetails, VerdictField } from './verdict-fields.tsx'

/** An editor's verdict, with the reason that readers see: on a claim that reviewers disagree on, or to correct one. */
export function EditorsVerdictForm({
  name,
  ...props
}: BenchFormProps & { name: 'claim.settle' | 'claim.correct-verdict' }) {
  const { t, claim } = props
  const isSettling = name === 'claim.settle'
  const given = isSettling ? undefined : { ...claim, framing: claim.decision?.framing ?? null }
  return (
    <BenchForm
      {...props}
      name={name}
      id={isSettling ? 'settle' : 'correct-verdict'}
      isOpen={isSettling}
      submit={t(isSettling ? 'settleForm.submit' : 'benchForm.claim-correct-verdict.submit')}
      {...(isSettling ? { shortcut: { key: 'd', label: t('keys.decide') } } : {})}
    >
      <VerdictField t={t} {...(given ? { given } : {})} />
      <TextField name="reason" label={t('settleForm.reason')} hint={t('settleForm.reasonHint')} isProse />
      <FramingField t={t} {...(given ? { given } : {})} />
      <VerdictDetails t={t} {...(given ? { given } : {})} />
    </BenchForm>
  )
}

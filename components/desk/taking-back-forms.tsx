import { TextField } from '#components/form/text-field.tsx'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'

/** Takes a verdict back, or has a claim looked at again; either with a reason that readers see. */
export function TakingBackForm({
  name,
  ...props
}: BenchFormProps & { name: 'claim.withdraw' | 'claim.reopen' }) {
  const { t } = props
  const key = name === 'claim.withdraw' ? 'claim-withdraw' : 'claim-reopen'
  return (
    <BenchForm {...props} name={name} submit={t(`benchForm.${key}.submit`)}>
      <TextField
        name="reason"
        label={t(`benchForm.${key}.reason`)}
        hint={t(`benchForm.${key}.reasonHint`)}
        isProse
      />
    </BenchForm>
  )
}

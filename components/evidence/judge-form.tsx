import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { relevances, stances } from '#lib/policy/index.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { evidenceOptions } from './figure-forms.tsx'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** One of the two judgements about evidence made anew; `judgement` is `stance refutes`, and the action takes it apart. */
export function JudgeForm({ t, claim, action }: Props) {
  const options = [
    ...stances.map((value) => ({
      value: `stance ${value}`,
      label: t('evidenceWork.judgeStance', { answer: t(`stance.${value}`) }),
    })),
    ...relevances.map((value) => ({
      value: `relevance ${value}`,
      label: t('evidenceWork.judgeRelevance', { answer: t(`relevance.${value}`) }),
    })),
  ]
  return (
    <FormSection
      id="judge"
      title={t('evidenceWork.judge')}
      action={action}
      labels={formLabels(t, t('evidenceWork.judgeSubmit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <SelectField name="evidence" label={t('evidenceWork.evidence')} options={evidenceOptions(claim)} />
      <SelectField name="judgement" label={t('evidenceWork.judgeWhat')} options={options} />
      <TextField name="reason" label={t('evidenceWork.reason')} isProse isOptional />
    </FormSection>
  )
}

import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/claim-bench.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { formLabels } from './form-labels.ts'
import { verdictOptions } from './review-form.tsx'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** An editor's verdict on a claim that reviewers disagree on, with the reason. */
export function SettleForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="settle"
      title={t('benchAction.claim-settle')}
      isOpen
      action={action}
      labels={formLabels(t, t('settleForm.submit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <ChoiceField name="verdict" label={t('settleForm.verdict')} options={verdictOptions(t)} />
      <TextField name="reason" label={t('settleForm.reason')} hint={t('settleForm.reasonHint')} isProse />
      <TextField name="caveat" label={t('settleForm.caveat')} hint={t('settleForm.caveatHint')} isOptional />
    </FormSection>
  )
}

import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { dismissalReasons } from '#lib/policy/index.ts'
import type { ClaimBench } from '#lib/queries/claim-bench.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** Sets the claim aside, with a reason and a note for readers. */
export function DismissForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="dismiss"
      title={t('benchAction.claim-dismiss')}
      action={action}
      labels={formLabels(t, t('dismissForm.submit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <ChoiceField
        name="reason"
        label={t('dismissForm.reason')}
        options={dismissalReasons.map((value) => ({
          value,
          label: t(`dismissal.${value}`),
          line: t(`dismissalLine.${value}`),
        }))}
      />
      <TextField name="note" label={t('dismissForm.note')} hint={t('dismissForm.noteHint')} isProse />
    </FormSection>
  )
}

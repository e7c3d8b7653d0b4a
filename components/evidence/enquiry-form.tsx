import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { JudgementFields } from './judgement-fields.tsx'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** What the claimant was asked, when and how, and what they answered or until when nothing came. */
export function EnquiryForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="enquiry"
      title={t('evidenceWork.enquiry')}
      action={action}
      labels={formLabels(t, t('evidenceWork.enquirySubmit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <TextField name="query" label={t('evidenceWork.question')} isProse />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name="doneOn" label={t('evidenceWork.askedOn')} hint={t('evidenceWork.doneOnHint')} />
        <TextField name="means" label={t('evidenceWork.means')} hint={t('evidenceWork.meansHint')} />
      </div>
      <TextField
        name="answer"
        label={t('evidenceWork.answer')}
        hint={t('evidenceWork.answerHint')}
        isProse
        isOptional
        isUnmarked
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          name="answeredOn"
          label={t('evidenceWork.answeredOn')}
          hint={t('evidenceWork.doneOnHint')}
          isOptional
          isUnmarked
        />
        <TextField
          name="awaitedUntil"
          label={t('evidenceWork.awaitedUntil')}
          hint={t('evidenceWork.doneOnHint')}
          isOptional
          isUnmarked
        />
      </div>
      <JudgementFields t={t} />
    </FormSection>
  )
}

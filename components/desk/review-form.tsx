import { VerdictMark } from '#components/claim/verdict-mark.tsx'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { framings, verdicts } from '#lib/policy/index.ts'
import type { ClaimBench } from '#lib/queries/claim-bench.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** A verdict on the claim, with its reasons and the evidence it rests on. */
export function ReviewForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="review"
      title={t('benchAction.review-submit')}
      isOpen
      action={action}
      labels={formLabels(t, t('reviewForm.submit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <ChoiceField name="verdict" label={t('reviewForm.verdict')} options={verdictOptions(t)} />
      {claim.evidence.length === 0 ? (
        <>
          <input type="hidden" name="evidence[]" value="" />
          <p id="review-evidence" className="max-w-[66ch]">
            {t('reviewForm.noEvidence')}
          </p>
        </>
      ) : (
        <ChoiceField
          name="evidence[]"
          label={t('reviewForm.evidence')}
          hint={t('reviewForm.evidenceHint')}
          isMany
          options={claim.evidence.map((one) => ({
            value: one.id,
            label: `${t(`stance.${one.stance}`)}: ${one.source.title}`,
            line: one.locator,
          }))}
        />
      )}
      <TextField
        name="rationale"
        label={t('reviewForm.rationale')}
        hint={t('reviewForm.rationaleHint')}
        isProse
      />
      <SelectField
        name="framing"
        label={t('reviewForm.framing')}
        options={framings.map((value) => ({ value, label: t(`framing.${value}`) }))}
      />
      <TextField name="caveat" label={t('reviewForm.caveat')} hint={t('reviewForm.caveatHint')} isOptional />
      <p className="label">{t('reviewForm.final')}</p>
    </FormSection>
  )
}

/** The verdicts, each with its mark and what it means. */
export const verdictOptions = (t: Translate) =>
  verdicts.map((value) => ({
    value,
    label: <VerdictMark word={t(`verdict.${value}`)} verdict={value} />,
    line: t(`verdictLine.${value}`),
  }))

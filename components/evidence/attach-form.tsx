import { FigureRows } from '#components/desk/figure-rows.tsx'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { JudgementFields } from './judgement-fields.tsx'
import { SourceFields } from './source-fields.tsx'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** A source, what it says and where, transcribed, and the figures that it gives. */
export function AttachForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="attach"
      title={t('benchAction.evidence-attach')}
      action={action}
      labels={formLabels(t, t('evidenceForm.submit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <SourceFields t={t} sources={claim.sources} legend={t('evidenceForm.source')} />
      <fieldset className="grid gap-3">
        <legend className="mb-1 w-full border-b border-hair font-semibold">{t('evidenceForm.says')}</legend>
        <TextField name="fact" label={t('evidenceForm.fact')} hint={t('evidenceForm.factHint')} isProse />
        <TextField name="locator" label={t('evidenceForm.locator')} hint={t('evidenceForm.locatorHint')} />
        <JudgementFields t={t} />
      </fieldset>
      <FigureRows labels={figureRowLabels(t)} />
    </FormSection>
  )
}

/** What the rows of named figures say. */
export const figureRowLabels = (t: Translate) => ({
  legend: t('evidenceForm.figures'),
  hint: t('evidenceForm.figuresHint'),
  more: t('evidenceForm.more'),
  name: t('evidenceForm.name'),
  label: t('evidenceForm.label'),
  words: t('evidenceForm.words'),
  nameHint: t('evidenceForm.nameHint'),
  labelHint: t('evidenceForm.labelHint'),
  wordsHint: t('evidenceForm.wordsHint'),
  rows: [1, 2, 3, 4, 5, 6].map((number) => t('evidenceForm.figure', { number })),
})

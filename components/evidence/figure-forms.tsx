import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** The beginning of a passage, for a list to choose from. */
const shownLength = 70
const shorten = (fact: string) => (fact.length > shownLength ? `${fact.slice(0, shownLength)}…` : fact)

/** Evidence to choose from, by what it says. */
export const evidenceOptions = (claim: ClaimBench) =>
  claim.evidence.map(({ id, fact, source }) => ({ value: id, label: `${source.title}: ${shorten(fact)}` }))

/** A figure that standing evidence gives, named so that checks can compute with it. */
export function NameFigureForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="name-figure"
      title={t('evidenceWork.nameFigure')}
      action={action}
      labels={formLabels(t, t('evidenceWork.nameFigureSubmit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <SelectField name="evidence" label={t('evidenceWork.evidence')} options={evidenceOptions(claim)} />
      <FigureFields t={t} />
    </FormSection>
  )
}

/** Another reading of a named figure; the old one is kept. */
export function CorrectFigureForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="correct-figure"
      title={t('evidenceWork.correctFigure')}
      action={action}
      labels={formLabels(t, t('evidenceWork.correctFigureSubmit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <FigureFields t={t} />
      <TextField name="reason" label={t('evidenceWork.reason')} isProse />
    </FormSection>
  )
}

function FigureFields({ t }: { t: Translate }) {
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <TextField name="figure.name" label={t('evidenceForm.name')} hint={t('evidenceForm.nameHint')} isCode />
      <TextField name="figure.label" label={t('evidenceForm.label')} hint={t('evidenceForm.labelHint')} />
      <TextField name="figure.words" label={t('evidenceForm.words')} hint={t('evidenceForm.wordsHint')} />
    </div>
  )
}

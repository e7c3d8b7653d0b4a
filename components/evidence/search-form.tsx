import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { JudgementFields } from './judgement-fields.tsx'
import { SourceFields } from './source-fields.tsx'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** Where it was searched, for what and when: nothing was found, which is evidence too. */
export function SearchForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="search"
      title={t('evidenceWork.search')}
      action={action}
      labels={formLabels(t, t('evidenceWork.searchSubmit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <SourceFields t={t} sources={claim.sources} legend={t('evidenceWork.where')} />
      <TextField name="query" label={t('evidenceWork.query')} />
      <TextField name="doneOn" label={t('evidenceWork.doneOn')} hint={t('evidenceWork.doneOnHint')} />
      <JudgementFields t={t} />
    </FormSection>
  )
}

import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { ClaimBench } from '#lib/queries/claim-bench.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** An expression over the named figures of the evidence, to be compared with a figure of the claim. */
export function CheckForm({ t, claim, action }: Props) {
  return (
    <FormSection
      id="check"
      title={t('benchAction.check-add')}
      action={action}
      labels={formLabels(t, t('checkForm.submit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <SelectField
        name="figure"
        label={t('checkForm.figure')}
        options={claim.figures.map((figure) => ({ value: figure.id, label: figure.quote }))}
      />
      <TextField name="label" label={t('checkForm.label')} hint={t('checkForm.labelHint')} />
      <TextField
        name="expression"
        label={t('checkForm.expression')}
        hint={t('checkForm.expressionHint')}
        isCode
      />
      <div>
        <h3 className="label">{t('checkForm.names')}</h3>
        {claim.namedFigures.length === 0 && <p>{t('checkForm.noNames')}</p>}
        <ul>
          {claim.namedFigures.map((figure) => (
            <li key={figure.name}>
              <code className="select-all">{figure.name}</code>{' '}
              <span className="label">{`${figure.label} · ${figure.from.title}`}</span>
            </li>
          ))}
        </ul>
      </div>
    </FormSection>
  )
}

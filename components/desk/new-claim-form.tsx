import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { assertions, claimantKinds, selectionReasons } from '#lib/policy/index.ts'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { SelectedWords } from './selected-words.tsx'

/** Opens a claim from words of the passage, selected by mouse or keyboard or written down; its figures are found in them. */
export function NewClaimForm(props: BenchFormProps) {
  const { t, claim } = props
  const key = 'benchForm.claim-open' as const
  if (claim.passage === null) return null
  return (
    <BenchForm
      {...props}
      name="claim.open"
      id="new-claim"
      submit={t(`${key}.submit`)}
      shortcut={{ key: 'n', label: t('keys.newClaim') }}
    >
      <input type="hidden" name="document" value={claim.document.ref} />
      <SelectedWords
        passage={claim.passage}
        labels={{ passage: t(`${key}.passage`), hint: t(`${key}.passageHint`) }}
      />
      <TextField name="quote" label={t(`${key}.quote`)} hint={t(`${key}.quoteHint`)} isProse />
      <TextField
        name="restatement"
        label={t(`${key}.restatement`)}
        hint={t(`${key}.restatementHint`)}
        isProse
      />
      <TextField name="claimant.name" label={t(`${key}.claimant`)} value={claim.claimant.name} />
      <SelectField
        name="claimant.kind"
        label={t(`${key}.kind`)}
        value={claim.claimant.kind}
        options={claimantKinds.map((value) => ({ value, label: t(`claimantKind.${value}`) }))}
      />
      <TextField name="category" label={t(`${key}.category`)} value={claim.category} />
      <SelectField
        name="assertion"
        label={t(`${key}.assertion`)}
        value={claim.assertion}
        options={assertions.map((value) => ({ value, label: t(`assertion.${value}`) }))}
      />
      <SelectField
        name="selectedBecause"
        label={t(`${key}.selectedBecause`)}
        none={t('form.choose')}
        isOptional
        options={selectionReasons.map((value) => ({ value, label: t(`selection.${value}`) }))}
      />
    </BenchForm>
  )
}

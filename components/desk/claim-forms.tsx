import { ChoiceField } from '#components/form/choice-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { assertions } from '#lib/policy/index.ts'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'

/** Words the claim anew. */
export function EditForm(props: BenchFormProps) {
  const { t, claim } = props
  const key = 'benchForm.claim-edit' as const
  return (
    <BenchForm
      {...props}
      name="claim.edit"
      id="edit"
      submit={t(`${key}.submit`)}
      shortcut={{ key: 'w', label: t('keys.edit') }}
    >
      <input type="hidden" name="version" value={claim.version} />
      <TextField
        name="restatement"
        label={t(`${key}.restatement`)}
        hint={t(`${key}.restatementHint`)}
        value={claim.restatement}
        isProse
      />
      <TextField name="claimant" label={t(`${key}.claimant`)} value={claim.claimant.name} />
      <TextField name="category" label={t(`${key}.category`)} value={claim.category} />
      <SelectField
        name="assertion"
        label={t(`${key}.assertion`)}
        value={claim.assertion}
        options={assertions.map((value) => ({ value, label: t(`assertion.${value}`) }))}
      />
      <TextField
        name="asOf"
        label={t(`${key}.asOf`)}
        hint={t(`${key}.asOfHint`)}
        value={claim.asOf ?? ''}
        isOptional
      />
      <TextField
        name="selectionNote"
        label={t(`${key}.selectionNote`)}
        hint={t(`${key}.selectionNoteHint`)}
        value={claim.selectionNote ?? ''}
        isOptional
      />
    </BenchForm>
  )
}

/** Makes a part of the quote a claim of its own. */
export function SplitForm(props: BenchFormProps) {
  const { t, claim } = props
  if (claim.quote === null) return null
  return (
    <BenchForm {...props} name="claim.split" id="split" submit={t('benchForm.claim-split.submit')}>
      <TextField
        name="part"
        label={t('benchForm.claim-split.part')}
        hint={t('benchForm.claim-split.partHint')}
        value={claim.quote.exact}
        isProse
      />
      <TextField name="restatement" label={t('benchForm.claim-split.restatement')} isProse />
    </BenchForm>
  )
}

/** Says that another claim is checked for both. */
export function MergeForm(props: BenchFormProps) {
  const { t } = props
  return (
    <BenchForm {...props} name="claim.merge" id="merge" submit={t('benchForm.claim-merge.submit')}>
      <TextField
        name="into"
        label={t('benchForm.claim-merge.into')}
        hint={t('benchForm.claim-merge.intoHint')}
      />
    </BenchForm>
  )
}

/** Ties the claim to another. */
export function LinkForm(props: BenchFormProps) {
  const { t } = props
  return (
    <BenchForm {...props} name="claim.link" id="link" submit={t('benchForm.claim-link.submit')}>
      <ChoiceField
        name="kind"
        label={t('benchForm.claim-link.kind')}
        isInline
        options={(['same-figure', 'depends-on'] as const).map((value) => ({
          value,
          label: t(`linkKind.${value}`),
        }))}
      />
      <TextField name="to" label={t('benchForm.claim-link.to')} hint={t('benchForm.claim-link.toHint')} />
    </BenchForm>
  )
}

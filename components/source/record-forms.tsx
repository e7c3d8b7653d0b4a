import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { cslTypes } from '#lib/citation/index.ts'
import { sourceKinds } from '#lib/policy/index.ts'
import type { DeskSource } from '#lib/queries/desk/desk-source.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; source: DeskSource; action: FormAction }

/** What is known of a source, to be corrected; what was there is kept. */
export function CorrectForm({ t, source, action }: Props) {
  return (
    <FormSection
      id="correct"
      title={t('deskSources.correct')}
      action={action}
      labels={formLabels(t, t('deskSources.correctSubmit'))}
    >
      <input type="hidden" name="source" value={source.ref} />
      <input type="hidden" name="version" value={source.version} />
      <TextField name="title" label={t('deskSources.title1')} value={source.title} />
      <TextField
        name="author"
        label={t('deskSources.authors')}
        hint={t('deskSources.authorsHint')}
        value={source.author ?? ''}
        isOptional
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          name="publisher"
          label={t('evidenceForm.publisher')}
          value={source.publisher ?? ''}
          isOptional
        />
        <TextField
          name="publishedOn"
          label={t('evidenceForm.publishedOn')}
          hint={t('evidenceForm.publishedOnHint')}
          value={source.publishedOn ?? ''}
          isOptional
        />
      </div>
      <TextField name="address" label={t('deskSources.identifier')} value={source.address ?? ''} isOptional />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={t('deskSources.kind')}
          value={source.kind}
          options={sourceKinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
        />
        <SelectField
          name="type"
          label={t('deskSources.type')}
          value={source.type}
          options={cslTypes.map((value) => ({ value, label: value }))}
        />
      </div>
      <TextField
        name="origin"
        label={t('deskSources.origin')}
        hint={t('deskSources.originHint')}
        value={source.origin ?? ''}
        isOptional
      />
    </FormSection>
  )
}

/** The sources that this one stands for, each to be parted from it where it was no copy after all. */
export function PartForms({ t, source, action }: Props) {
  return source.sameOnes.map(({ ref, title, address }) => (
    <FormSection
      key={ref}
      id={`part-${ref}`}
      title={t('deskSources.part', { title })}
      action={action}
      labels={formLabels(t, t('deskSources.partSubmit'))}
    >
      <p>{t('deskSources.partHint')}</p>
      {address !== null && <p className="label break-words">{address}</p>}
      <input type="hidden" name="source" value={ref} />
      <TextField name="reason" label={t('deskSources.partReason')} />
    </FormSection>
  ))
}

/** Another source that this one takes what it says from. */
export function DeriveForm({ t, source, action }: Props) {
  return (
    <FormSection
      id="derive"
      title={t('deskSources.derive')}
      action={action}
      labels={formLabels(t, t('deskSources.deriveSubmit'))}
    >
      <input type="hidden" name="source" value={source.ref} />
      <TextField name="from" label={t('deskSources.from')} hint={t('deskSources.fromHint')} isCode />
    </FormSection>
  )
}

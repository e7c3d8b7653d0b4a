import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { sourceKinds } from '#lib/policy/index.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; action: FormAction; isOpen: boolean }

/** A source by address, DOI or arXiv id, or by hand. */
export function AddSourceForm({ t, action, isOpen }: Props) {
  return (
    <FormSection
      id="add"
      title={t('deskSources.add')}
      isOpen={isOpen}
      action={action}
      labels={formLabels(t, t('deskSources.addSubmit'))}
    >
      <TextField
        name="identifier"
        label={t('deskSources.identifier')}
        hint={t('deskSources.identifierHint')}
        isOptional
      />
      <SelectField
        name="kind"
        label={t('deskSources.kind')}
        options={sourceKinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 w-full border-b border-hair font-semibold">{t('deskSources.byHand')}</legend>
        <TextField name="title" label={t('deskSources.title1')} isOptional />
        <TextField
          name="author"
          label={t('deskSources.authors')}
          hint={t('deskSources.authorsHint')}
          isOptional
        />
        <TextField name="publisher" label={t('evidenceForm.publisher')} isOptional />
        <TextField
          name="publishedOn"
          label={t('evidenceForm.publishedOn')}
          hint={t('evidenceForm.publishedOnHint')}
          isOptional
        />
      </fieldset>
    </FormSection>
  )
}

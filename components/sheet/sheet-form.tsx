import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import type { IntakeAction } from '#components/intake/accept-form.tsx'
import type { ClaimSheetPage } from '#lib/queries/desk/claim-sheet.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Table = NonNullable<ClaimSheetPage['table']>
type Props = { t: Translate; id: string; table: Table; accept: IntakeAction }

const fields = ['quote', 'restatement', 'claimant', 'source'] as const

/** Which column is what, as its header suggests and a person corrects it. */
export function SheetForm({ t, id, table, accept }: Props) {
  const options = table.header.map((name, at) => ({
    value: String(at),
    label: name || t('sheet.unnamed', { number: at + 1 }),
  }))
  return (
    <FormSheet id="columns" action={accept} labels={formLabels(t, t('sheet.accept'))}>
      <input type="hidden" name="sheet" value={id} />
      {fields.map((field) => (
        <SelectField
          key={field}
          name={field}
          label={t(`sheet.${field}`)}
          none={t('sheet.none')}
          isOptional={field !== 'quote'}
          value={String(table.columns[field] ?? '')}
          options={options}
        />
      ))}
    </FormSheet>
  )
}

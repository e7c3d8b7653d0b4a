import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { sourceKinds } from '#lib/policy/index.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; sources: ClaimBench['sources']; legend: string }

/** One of the ledger's sources, or a new one by its address or by hand. */
export function SourceFields({ t, sources, legend }: Props) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 w-full border-b border-hair font-semibold">{legend}</legend>
      {sources.length > 0 && (
        <SelectField
          name="source.ref"
          label={t('evidenceForm.known')}
          none={t('evidenceForm.knownNone')}
          isOptional
          options={sources.map(({ ref, title, publisher }) => ({
            value: ref,
            label: publisher === null ? title : `${title} · ${publisher}`,
          }))}
        />
      )}
      <TextField
        name="source.address"
        label={t('evidenceForm.address')}
        hint={t('evidenceForm.addressHint')}
        isOptional
      />
      <TextField name="source.title" label={t('evidenceForm.title')} isUnmarked isOptional />
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField name="source.publisher" label={t('evidenceForm.publisher')} isOptional />
        <TextField name="source.author" label={t('evidenceForm.author')} isOptional />
        <TextField
          name="source.publishedOn"
          label={t('evidenceForm.publishedOn')}
          hint={t('evidenceForm.publishedOnHint')}
          isOptional
        />
        <SelectField
          name="source.kind"
          label={t('evidenceForm.kind')}
          hint={t('evidenceForm.kindHint')}
          none={t('form.choose')}
          isUnmarked
          isOptional
          options={sourceKinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
        />
      </div>
    </fieldset>
  )
}

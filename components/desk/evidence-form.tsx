import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { sourceKinds, stances } from '#lib/policy/index.ts'
import type { ClaimBench } from '#lib/queries/claim-bench.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { FigureRows } from './figure-rows.tsx'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; claim: ClaimBench; action: FormAction; isOpen: boolean }

/** A source, what it says and where, and the figures that it gives. */
export function EvidenceForm({ t, claim, action, isOpen }: Props) {
  return (
    <FormSection
      id="attach"
      title={t('benchAction.evidence-attach')}
      isOpen={isOpen}
      shortcut={{ key: 'e', label: t('keys.cite') }}
      action={action}
      labels={formLabels(t, t('evidenceForm.submit'))}
    >
      <input type="hidden" name="claim" value={claim.ref} />
      <SourceFields t={t} sources={claim.sources} />
      <fieldset className="grid gap-3">
        <legend className="mb-1 w-full border-b border-hair font-semibold">{t('evidenceForm.says')}</legend>
        <ChoiceField
          name="stance"
          label={t('evidenceForm.stance')}
          isInline
          options={stances.map((value) => ({ value, label: t(`stance.${value}`) }))}
        />
        <TextField name="fact" label={t('evidenceForm.fact')} hint={t('evidenceForm.factHint')} isProse />
        <TextField name="locator" label={t('evidenceForm.locator')} hint={t('evidenceForm.locatorHint')} />
      </fieldset>
      <FigureRows
        labels={{
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
        }}
      />
    </FormSection>
  )
}

/** One of the ledger's sources, or a new one by its address or by hand. */
function SourceFields({ t, sources }: { t: Translate; sources: ClaimBench['sources'] }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 w-full border-b border-hair font-semibold">{t('evidenceForm.source')}</legend>
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

import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { sourceKinds } from '#lib/policy/index.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; claim: ClaimBench; action: FormAction }

/** How many of a document's sources have a key of their own. */
const keyed = 9

/** The quickest way to evidence: a source of this document, one key away, or a new one that is captured at once. */
export function CiteSource({ t, claim, action }: Props) {
  const { documentSources } = claim
  return (
    <>
      {documentSources.length > 0 && (
        <section aria-labelledby="document-sources" className="border-t border-ink py-2.5">
          <h2 id="document-sources" className="font-semibold">
            {t('evidenceWork.documentSources')}
          </h2>
          <p className="label">{t('evidenceWork.documentSourcesHint')}</p>
          <Sources claim={claim.ref} sources={documentSources.slice(0, keyed)} isKeyed />
          {documentSources.length > keyed && (
            <details className="mt-1">
              <summary className="cursor-pointer">
                {t('evidenceWork.moreSources', { count: documentSources.length - keyed })}
              </summary>
              <Sources claim={claim.ref} sources={documentSources.slice(keyed)} isKeyed={false} />
            </details>
          )}
        </section>
      )}
      <FormSection
        id="cite"
        title={t('evidenceWork.cite')}
        isOpen={claim.evidence.length === 0}
        shortcut={{ key: 'e', label: t('keys.cite') }}
        action={action}
        labels={formLabels(t, t('evidenceWork.newSourceSubmit'))}
      >
        <input type="hidden" name="claim" value={claim.ref} />
        <p>{t('evidenceWork.newSource')}</p>
        <TextField
          name="identifier"
          label={t('deskSources.identifier')}
          hint={t('deskSources.identifierHint')}
          value={claim.evidence.length === 0 ? (claim.suggestedSource ?? '') : ''}
        />
        <SelectField
          name="kind"
          label={t('deskSources.kind')}
          options={sourceKinds.map((value) => ({ value, label: t(`sourceKind.${value}`) }))}
        />
      </FormSection>
    </>
  )
}

type SourcesProps = { claim: string; sources: ClaimBench['documentSources']; isKeyed: boolean }

function Sources({ claim, sources, isKeyed }: SourcesProps) {
  return (
    <ol className="mt-1 grid gap-1">
      {sources.map(({ ref, title }, index) => (
        <li key={ref} className="grid grid-cols-[1.5rem_1fr]">
          <span aria-hidden="true" className="figures text-soft">
            {isKeyed ? index + 1 : ''}
          </span>
          <a
            href={deskAddresses.source(ref, claim)}
            className="line-clamp-2 break-words text-link"
            {...(isKeyed ? { 'data-key': String(index + 1), 'data-key-label': title } : {})}
          >
            {title}
          </a>
        </li>
      ))}
    </ol>
  )
}

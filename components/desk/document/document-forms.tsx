import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { publishScopes } from '#lib/policy/index.ts'
import type { DeskDocument, DocumentAction } from '#lib/queries/desk/desk-document.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { formLabels } from '../form-labels.ts'

type DocumentActions = Record<DocumentAction, FormAction>
type Props = { t: Translate; document: DeskDocument; actions: DocumentActions }

/** What can be done with a document, each in its form; what the viewer may not do is not there. */
export function DocumentForms(props: Props) {
  return (
    <div className="border-b border-ink">
      <PublishForm {...props} />
      <UnscheduleForm {...props} />
      <UnpublishForm {...props} />
      <ExemptForm {...props} />
      <ReviseForm {...props} />
      <CorrectForm {...props} />
    </div>
  )
}

function PublishForm({ t, document, actions }: Props) {
  const { publication, publishScope } = document
  const isPublic = publication === 'published'
  if (!document.allowed['document.publish'] || (isPublic && publishScope === 'all')) return null
  const title = isPublic
    ? 'publishForm.widen'
    : publication === 'private'
      ? 'publishForm.title'
      : 'publishForm.republish'
  return (
    <FormSection
      id="publish"
      title={t(title)}
      isOpen={publication === 'private' && document.proposalCount === 0 && document.claims.length > 0}
      action={actions['document.publish']}
      labels={formLabels(t, t(isPublic ? title : 'publishForm.submit'))}
    >
      <input type="hidden" name="document" value={document.ref} />
      {isPublic ? (
        <input type="hidden" name="scope" value="all" />
      ) : (
        <>
          <ChoiceField
            name="scope"
            label={t('publishForm.scope')}
            value={[publishScope ?? 'all']}
            options={publishScopes.map((value) => ({
              value,
              label: t(`publishForm.scopes.${value}`),
              line: t(`publishForm.scopeLines.${value}`),
            }))}
          />
          <TextField name="at" label={t('publishForm.at')} hint={t('publishForm.atHint')} isOptional />
        </>
      )}
    </FormSection>
  )
}

function UnscheduleForm({ t, document, actions }: Props) {
  if (!document.allowed['document.unschedule'] || document.publishAt === null) return null
  return (
    <FormSection
      id="unschedule"
      title={t('unscheduleForm.title')}
      action={actions['document.unschedule']}
      labels={formLabels(t, t('unscheduleForm.submit'))}
    >
      <input type="hidden" name="document" value={document.ref} />
    </FormSection>
  )
}

function UnpublishForm({ t, document, actions }: Props) {
  if (!document.allowed['document.unpublish'] || document.publication !== 'published') return null
  return (
    <FormSection
      id="unpublish"
      title={t('unpublishForm.title')}
      action={actions['document.unpublish']}
      labels={formLabels(t, t('unpublishForm.submit'))}
    >
      <input type="hidden" name="document" value={document.ref} />
      <TextField
        name="reason"
        label={t('unpublishForm.reason')}
        hint={t('unpublishForm.reasonHint')}
        isProse
      />
    </FormSection>
  )
}

function ExemptForm({ t, document, actions }: Props) {
  if (!document.allowed['figure.exempt'] || document.missing.length === 0) return null
  return (
    <FormSection
      id="exempt"
      title={t('exemptForm.title')}
      action={actions['figure.exempt']}
      labels={formLabels(t, t('exemptForm.submit'))}
    >
      <input type="hidden" name="document" value={document.ref} />
      <SelectField
        name="figure"
        label={t('exemptForm.figure')}
        none={t('form.choose')}
        options={document.missing.map(({ start, end, quote }) => ({
          value: `${start}-${end}`,
          label: quote,
        }))}
      />
      <TextField name="reason" label={t('exemptForm.reason')} />
    </FormSection>
  )
}

function ReviseForm({ t, document, actions }: Props) {
  if (!document.allowed['document.revise']) return null
  return (
    <FormSection
      id="revise"
      title={t('reviseForm.title')}
      action={actions['document.revise']}
      labels={formLabels(t, t('reviseForm.submit'))}
    >
      <input type="hidden" name="document" value={document.ref} />
      <TextField
        name="text"
        label={t('reviseForm.text')}
        hint={t('reviseForm.textHint')}
        value={document.revision.text}
        isProse
      />
    </FormSection>
  )
}

function CorrectForm({ t, document, actions }: Props) {
  if (!document.allowed['document.correct']) return null
  return (
    <FormSection
      id="correct"
      title={t('correctForm.title')}
      action={actions['document.correct']}
      labels={formLabels(t, t('correctForm.submit'))}
    >
      <input type="hidden" name="document" value={document.ref} />
      <input type="hidden" name="version" value={document.version} />
      <TextField name="title" label={t('correctForm.titleField')} value={document.title} />
      <TextField name="author" label={t('correctForm.author')} value={document.author ?? ''} isOptional />
      <TextField
        name="publisher"
        label={t('correctForm.publisher')}
        value={document.publisher ?? ''}
        isOptional
      />
      <TextField
        name="publishedOn"
        label={t('correctForm.publishedOn')}
        value={document.publishedOn ?? ''}
        isOptional
      />
      <TextField name="address" label={t('correctForm.address')} value={document.address ?? ''} isOptional />
      <TextField name="note" label={t('correctForm.note')} value={document.note ?? ''} isOptional isProse />
    </FormSection>
  )
}

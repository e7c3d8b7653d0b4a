import { type FormLabels, formLabels } from '#components/desk/form-labels.ts'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { IntakeRead } from '#lib/queries/desk/intake-page.ts'
import type { FormState } from '#lib/web/actions/action-run.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

export type IntakeAction = (previous: FormState, form: FormData) => Promise<FormState>

type Props = { t: Translate; id: string; address: string | null; read: IntakeRead; accept: IntakeAction }

/** What the document is, as its file says and a person corrects it, and which claims to propose. */
export function AcceptForm({ t, id, address, read, accept }: Props) {
  const labels: FormLabels = formLabels(t, t('import.accept'))
  const { metadata, claimCount, worthCount } = read
  return (
    <FormSheet id="accept" action={accept} labels={labels}>
      <input type="hidden" name="intake" value={id} />
      <TextField name="title" label={t('import.docTitle')} value={metadata.title ?? ''} />
      <TextField name="author" label={t('import.author')} value={metadata.author ?? ''} isOptional />
      <TextField name="publisher" label={t('import.publisher')} value={metadata.publisher ?? ''} isOptional />
      <TextField
        name="publishedOn"
        label={t('import.publishedOn')}
        hint={t('import.dateHint')}
        value={metadata.publishedOn ?? ''}
        isOptional
      />
      <TextField name="address" label={t('import.address')} value={address ?? ''} isOptional />
      <TextField name="note" label={t('import.note')} isProse isOptional />
      <ChoiceField
        name="proposals"
        label={t('import.proposals')}
        value={['all']}
        options={[
          { value: 'all', label: t('import.proposalsAll', { count: claimCount }) },
          { value: 'worth', label: t('import.proposalsWorth', { count: worthCount }) },
          { value: 'none', label: t('import.proposalsNone') },
        ]}
      />
      <p className="label">{t('import.acceptHint')}</p>
    </FormSheet>
  )
}

type ReviseProps = { t: Translate; id: string; document: string; revise: IntakeAction }

/** What was brought in as a new version of a document becomes its newest revision. */
export function ReviseForm({ t, id, document, revise }: ReviseProps) {
  return (
    <>
      <h2 id="record" className="border-t border-ink py-2.5 font-semibold">
        {t('import.reviseTitle')}
      </h2>
      <FormSheet id="revise" action={revise} labels={formLabels(t, t('import.revise'))}>
        <input type="hidden" name="intake" value={id} />
        <input type="hidden" name="document" value={document} />
        <p className="label">{t('import.reviseHint')}</p>
      </FormSheet>
    </>
  )
}

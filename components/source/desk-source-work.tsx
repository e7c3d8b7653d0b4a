import type { DeskSource } from '#lib/queries/desk/desk-source.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { CopyForm } from './copy-form.tsx'
import type { ProposeFigure } from './figure-proposal.tsx'
import { CellForm, QuoteForm } from './quote-form.tsx'
import { CorrectForm, DeriveForm, PartForms } from './record-forms.tsx'
import { SourceUses } from './source-uses.tsx'

type Props = {
  t: Translate
  source: DeskSource
  claim: string | null
  actions: Record<'quote' | 'correct' | 'derive' | 'part', FormAction> & { propose: ProposeFigure }
}

/** What can be done with a source: quote from it, correct its record, say where it comes from, bring a copy. */
export function DeskSourceWork({ t, source, claim, actions }: Props) {
  const { shown } = source
  return (
    <div>
      {claim === null && <p className="mb-3">{t('deskSources.noClaim')}</p>}
      {shown && claim !== null && (
        <>
          {shown.tables && <CellForm t={t} source={source} action={actions.quote} />}
          <QuoteForm t={t} source={source} action={actions.quote} propose={actions.propose} />
        </>
      )}
      <CopyForm t={t} title={t('deskSources.upload')} source={source.ref} claim={claim} />
      <CorrectForm t={t} source={source} action={actions.correct} />
      <DeriveForm t={t} source={source} action={actions.derive} />
      <PartForms t={t} source={source} action={actions.part} />
      <SourceUses t={t} uses={source.evidence} isAtDesk />
    </div>
  )
}

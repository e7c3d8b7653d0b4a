import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AttachForm } from './attach-form.tsx'
import { CiteSource } from './cite-source.tsx'
import { EnquiryForm } from './enquiry-form.tsx'
import { CorrectFigureForm, NameFigureForm } from './figure-forms.tsx'
import { JudgeForm } from './judge-form.tsx'
import { SearchForm } from './search-form.tsx'

/** What can be done with evidence at the bench, each with its form. */
export type EvidenceActions = Record<
  'cite' | 'search' | 'enquire' | 'nameFigure' | 'correctFigure' | 'judge',
  FormAction
>

type Props = { t: Translate; claim: ClaimBench; actions: EvidenceActions; attach: FormAction }

/** Every way to bring evidence to a claim, and to work on what stands. */
export function EvidenceWork({ t, claim, actions, attach }: Props) {
  const hasEvidence = claim.evidence.length > 0
  const hasFigures = claim.namedFigures.some((figure) => 'evidenceId' in figure.from)
  return (
    <>
      <CiteSource t={t} claim={claim} action={actions.cite} />
      <AttachForm t={t} claim={claim} action={attach} />
      <SearchForm t={t} claim={claim} action={actions.search} />
      <EnquiryForm t={t} claim={claim} action={actions.enquire} />
      {hasEvidence && <NameFigureForm t={t} claim={claim} action={actions.nameFigure} />}
      {hasFigures && <CorrectFigureForm t={t} claim={claim} action={actions.correctFigure} />}
      {hasEvidence && <JudgeForm t={t} claim={claim} action={actions.judge} />}
    </>
  )
}

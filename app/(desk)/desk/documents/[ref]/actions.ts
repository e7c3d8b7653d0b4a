'use server'
import { settleAnchor } from '#lib/commands/claim/settle-anchor.ts'
import { correctDocument } from '#lib/commands/document/correct-document.ts'
import { exemptFigure } from '#lib/commands/document/exempt-figure.ts'
import { publishDocument } from '#lib/commands/document/publish-document.ts'
import { reviseDocument } from '#lib/commands/document/revise-document.ts'
import { unpublishDocument } from '#lib/commands/document/unpublish-document.ts'
import { unscheduleDocument } from '#lib/commands/document/unschedule-document.ts'
import { acceptProposals } from '#lib/commands/proposal/accept-proposals.ts'
import { dismissProposals } from '#lib/commands/proposal/dismiss-proposals.ts'
import {
  chosenProposals,
  dismissedProposals,
  exemptedFigure,
  withoutDocument,
} from '#lib/web/actions/action-documents.ts'
import { formAction } from '#lib/web/actions/form-action.ts'
import { afterProposals } from '../../after-proposals.ts'
import { afterwards } from './afterwards.ts'

export const accept = formAction(
  acceptProposals,
  ({ document, claims, left }) =>
    afterProposals('accepted', claims.length, left, afterwards('proposal.accept')({ document })),
  chosenProposals,
)
export const dismiss = formAction(
  dismissProposals,
  ({ document, dismissed, left }) =>
    afterProposals('dismissed', dismissed, left, afterwards('proposal.dismiss')({ document })),
  dismissedProposals,
)
export const publish = formAction(publishDocument, afterwards('document.publish'))
export const unschedule = formAction(unscheduleDocument, afterwards('document.unschedule'))
export const unpublish = formAction(unpublishDocument, afterwards('document.unpublish'))
export const revise = formAction(reviseDocument, afterwards('document.revise'))
export const correct = formAction(correctDocument, afterwards('document.correct'))
export const exempt = formAction(exemptFigure, afterwards('figure.exempt'), exemptedFigure)
export const settle = formAction(settleAnchor, afterwards('claim.reanchor'), withoutDocument)

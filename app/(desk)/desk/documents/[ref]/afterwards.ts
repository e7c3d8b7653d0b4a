import { deskAddresses } from '#components/desk/desk-addresses.ts'
import type { DocumentAction } from '#lib/queries/desk/desk-document.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'

/** Leads back to the document's page, which says what was done. */
export const afterwards =
  (action: DocumentAction) =>
  ({ document }: { document: string }): string =>
    deskAddresses.documentAfter(document, action)

type Left = { left: readonly { field: string; message: string }[]; document: string }

/** The same where some of several may have been left; of them the form itself says why. */
export const afterAccepting = ({ document, claims, left }: Left & { claims: readonly string[] }) =>
  left.length === 0
    ? afterwards('proposal.accept')({ document })
    : { said: t('triage.accepted', { count: claims.length }), problems: left }

export const afterDismissing = ({ document, dismissed, left }: Left & { dismissed: number }) =>
  left.length === 0
    ? afterwards('proposal.dismiss')({ document })
    : { said: t('triage.dismissed', { count: dismissed }), problems: left }

import { deskAddresses } from '#components/desk/desk-addresses.ts'
import type { DocumentAction } from '#lib/queries/desk/desk-document.ts'

/** Leads back to the document's page, which says what was done. */
export const afterwards =
  (action: DocumentAction) =>
  ({ document }: { document: string }): string =>
    deskAddresses.documentAfter(document, action)

'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { reviseDocument } from '#lib/commands/document/revise-document.ts'
import { acceptIntake } from '#lib/commands/intake/accept-intake.ts'
import { discardIntake } from '#lib/commands/intake/discard-intake.ts'
import { cancelJob } from '#lib/commands/job/cancel-job.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const accept = formAction(acceptIntake, ({ ref }) => deskAddresses.document(ref))

export const revise = formAction(reviseDocument, ({ document }) =>
  deskAddresses.documentAfter(document, 'document.revise'),
)

export const discard = formAction(discardIntake, () => deskAddresses.imports)

export const cancel = formAction(cancelJob, ({ subject }) => deskAddresses.import(subject ?? ''))

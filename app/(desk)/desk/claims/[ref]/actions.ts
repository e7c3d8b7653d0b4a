'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { addCheck } from '#lib/commands/check/add-check.ts'
import { dismissClaim } from '#lib/commands/claim/dismiss-claim.ts'
import { settleClaim } from '#lib/commands/claim/settle-claim.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import { knownSourceAlone } from '#lib/web/action-source.ts'
import { formAction } from '#lib/web/form-action.ts'

export const review = formAction(submitReview, (_result, { claim }) =>
  deskAddresses.benchAfter(claim?.[0] ?? '', 'review.submit'),
)

export const attach = formAction(
  attachEvidence,
  (_result, { claim }) => deskAddresses.benchAfter(claim?.[0] ?? '', 'evidence.attach'),
  knownSourceAlone,
)

export const check = formAction(addCheck, (_result, { claim }) =>
  deskAddresses.benchAfter(claim?.[0] ?? '', 'check.add'),
)

export const settle = formAction(settleClaim, (_result, { claim }) =>
  deskAddresses.benchAfter(claim?.[0] ?? '', 'claim.settle'),
)

export const dismiss = formAction(dismissClaim, (_result, { claim }) =>
  deskAddresses.benchAfter(claim?.[0] ?? '', 'claim.dismiss'),
)

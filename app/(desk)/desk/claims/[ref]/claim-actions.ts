'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { assignClaim } from '#lib/commands/claim/assign-claim.ts'
import { correctFigure } from '#lib/commands/claim/correct-figure.ts'
import { editClaim } from '#lib/commands/claim/edit-claim.ts'
import { letGoClaim } from '#lib/commands/claim/let-go-claim.ts'
import { linkClaims } from '#lib/commands/claim/link-claims.ts'
import { mergeClaims } from '#lib/commands/claim/merge-claims.ts'
import { openClaim } from '#lib/commands/claim/open-claim.ts'
import { splitClaim } from '#lib/commands/claim/split-claim.ts'
import { takeClaim } from '#lib/commands/claim/take-claim.ts'
import { without } from '#lib/web/actions/action-source.ts'
import { formAction } from '#lib/web/actions/form-action.ts'
import { after } from './after.ts'

export const edit = formAction(editClaim, after('claim.edit'))
export const correctOne = formAction(correctFigure, after('claim.correct-figure'))
export const split = formAction(splitClaim, ({ ref }) => deskAddresses.benchAfter(ref, 'claim.split'))
export const merge = formAction(mergeClaims, after('claim.merge'))
export const link = formAction(linkClaims, after('claim.link'))
export const assign = formAction(assignClaim, after('claim.assign'))
export const take = formAction(takeClaim, after('claim.take'))
export const letGo = formAction(letGoClaim, after('claim.let-go'))
// The form stands at another claim, which the new one knows nothing of.
export const open = formAction(
  openClaim,
  ({ ref }) => deskAddresses.benchAfter(ref, 'claim.open'),
  without('claim'),
)

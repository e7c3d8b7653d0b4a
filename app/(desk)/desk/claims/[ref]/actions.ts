'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { addCheck } from '#lib/commands/check/add-check.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import { supersedeReview } from '#lib/commands/review/supersede-review.ts'
import { knownSourceAlone } from '#lib/web/actions/action-source.ts'
import { formAction } from '#lib/web/actions/form-action.ts'
import { after } from './after.ts'

export const review = formAction(submitReview, after('review.submit'))
export const supersede = formAction(supersedeReview, after('review.supersede'))
export const attach = formAction(attachEvidence, after('evidence.attach'), knownSourceAlone)
export const check = formAction(addCheck, (_result, { claim: [claim = ''] = [] }, then) =>
  then === 'review'
    ? deskAddresses.benchAt(claim, 'check.add', then)
    : deskAddresses.benchAfter(claim, 'check.add'),
)

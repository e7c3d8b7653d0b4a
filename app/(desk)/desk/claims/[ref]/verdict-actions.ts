'use server'
import { answerChallenge } from '#lib/commands/challenge/answer-challenge.ts'
import { correctVerdict } from '#lib/commands/claim/correct-verdict.ts'
import { dismissClaim } from '#lib/commands/claim/dismiss-claim.ts'
import { releaseVerdict } from '#lib/commands/claim/release-verdict.ts'
import { reopenClaim } from '#lib/commands/claim/reopen-claim.ts'
import { settleClaim } from '#lib/commands/claim/settle-claim.ts'
import { withdrawVerdict } from '#lib/commands/claim/withdraw-verdict.ts'
import { duplicateAlone } from '#lib/web/actions/action-judgement.ts'
import { formAction } from '#lib/web/actions/form-action.ts'
import { after, afterOn } from './after.ts'

export const settle = formAction(settleClaim, after('claim.settle'))
export const release = formAction(releaseVerdict, after('claim.release'))
export const dismiss = formAction(dismissClaim, after('claim.dismiss'), duplicateAlone)
export const correct = formAction(correctVerdict, after('claim.correct-verdict'))
export const withdraw = formAction(withdrawVerdict, after('claim.withdraw'))
export const reopen = formAction(reopenClaim, after('claim.reopen'))
export const answer = formAction(answerChallenge, afterOn('challenge.answer'))

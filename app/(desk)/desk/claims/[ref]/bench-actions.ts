import type { BenchActions } from '#components/desk/bench-form.tsx'
import { attach, check, review, supersede } from './actions.ts'
import { assign, correctOne, edit, letGo, link, merge, open, split, take } from './claim-actions.ts'
import { ask, comment, editOne, revoke } from './talk-actions.ts'
import { answer, correct, dismiss, release, reopen, settle, withdraw } from './verdict-actions.ts'

/** Every form of the bench with the action that it sends to. */
export const benchActions: BenchActions = {
  'review.submit': review,
  'review.supersede': supersede,
  'evidence.attach': attach,
  'check.add': check,
  'claim.settle': settle,
  'claim.release': release,
  'claim.dismiss': dismiss,
  'claim.correct-verdict': correct,
  'claim.withdraw': withdraw,
  'claim.reopen': reopen,
  'claim.edit': edit,
  'claim.correct-figure': correctOne,
  'claim.open': open,
  'claim.split': split,
  'claim.merge': merge,
  'claim.link': link,
  'claim.assign': assign,
  'claim.take': take,
  'claim.let-go': letGo,
  'question.ask': ask,
  'question.revoke': revoke,
  'comment.add': comment,
  'comment.edit': editOne,
  'challenge.answer': answer,
}

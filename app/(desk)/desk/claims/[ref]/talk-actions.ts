'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { addComment } from '#lib/commands/comment/add-comment.ts'
import { editComment } from '#lib/commands/comment/edit-comment.ts'
import { askAuthor } from '#lib/commands/question/ask-author.ts'
import { revokeQuestion } from '#lib/commands/question/revoke-question.ts'
import { formAction } from '#lib/web/form-action.ts'
import { after, afterOn } from './after.ts'

export const ask = formAction(askAuthor, ({ token }, { claim }) =>
  deskAddresses.benchAsked(claim?.[0] ?? '', token),
)
export const revoke = formAction(revokeQuestion, afterOn('question.revoke'))
export const comment = formAction(addComment, after('comment.add'))
export const editOne = formAction(editComment, afterOn('comment.edit'))

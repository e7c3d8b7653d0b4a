'use server'
import { addComment } from '#lib/commands/comment/add-comment.ts'
import { editComment } from '#lib/commands/comment/edit-comment.ts'
import { askAuthor } from '#lib/commands/question/ask-author.ts'
import { revokeQuestion } from '#lib/commands/question/revoke-question.ts'
import { formAction } from '#lib/web/actions/form-action.ts'
import { showOnce } from '#lib/web/shown-once.ts'
import { after, afterOn } from './after.ts'

export const ask = formAction(askAuthor, async (asked, fields) => {
  await showOnce(asked.token)
  return after('question.ask')(asked, fields)
})
export const revoke = formAction(revokeQuestion, afterOn('question.revoke'))
export const comment = formAction(addComment, after('comment.add'))
export const editOne = formAction(editComment, afterOn('comment.edit'))

'use server'
import { answerQuestion } from '#lib/commands/question/answer-question.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const answer = formAction(
  answerQuestion,
  (_result, { token }) => `/question/${encodeURIComponent(token?.[0] ?? '')}?sent=yes`,
)

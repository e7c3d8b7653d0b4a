'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { answerSuggestion } from '#lib/commands/suggestion/answer-suggestion.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

export const note = formAction(answerSuggestion, () => deskAddresses.readers)

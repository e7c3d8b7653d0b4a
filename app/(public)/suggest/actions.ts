'use server'
import { addresses } from '#lib/addresses.ts'
import { submitSuggestion } from '#lib/commands/suggestion/submit-suggestion.ts'
import { senderAction } from '#lib/web/sender.ts'

export const suggest = senderAction(submitSuggestion, () => `${addresses.suggest}?sent=yes`)

'use server'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { setFacts } from '#lib/commands/site/set-facts.ts'
import { setLabels } from '#lib/commands/site/set-labels.ts'
import { setPolicy } from '#lib/commands/site/set-policy.ts'
import { formAction } from '#lib/web/actions/form-action.ts'

const saved = () => deskAddresses.settingsSaved

export const savePolicy = formAction(setPolicy, saved)
export const saveLabels = formAction(setLabels, ({ language }) => deskAddresses.labelsSaved(language))
export const saveFacts = formAction(setFacts, saved)

'use server'
import { addresses } from '#lib/addresses.ts'
import { submitChallenge } from '#lib/commands/challenge/submit-challenge.ts'
import { senderAction } from '#lib/web/sender.ts'

export const object = senderAction(
  submitChallenge,
  (_result, { claim }) => `${addresses.objection(claim?.[0] ?? '')}?sent=yes`,
)

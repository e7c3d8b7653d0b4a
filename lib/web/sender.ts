import { createHmac } from 'node:crypto'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { addressKey } from '#lib/auth/client-address.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { settings } from '#lib/settings.ts'
import type { Fields } from './actions/action-fields.ts'
import { type Runnable, runOnForm } from './actions/action-run.ts'
import { asForm, type FormAction, worldAtHand } from './actions/form-action.ts'

/** A keyed hash of the network that sent the request at hand: enough to count by, and nothing to be traced by. */
async function senderToken(): Promise<string> {
  const { address } = await requestSource()
  return createHmac('sha256', settings().secret ?? '')
    .update(`sender ${addressKey(address)}`)
    .digest('hex')
}

/** As `formAction`, for a command that anybody may send and that is limited by the sender's network. */
export function senderAction<Schema extends z.ZodType, Result>(
  command: Runnable<Schema, Result>,
  next: (result: Result, fields: Fields) => string,
): FormAction {
  return async (_previous, form) => {
    const from = await senderToken()
    const ran = await runOnForm(command, worldAtHand, asForm(form), (fields) => ({ ...fields, from: [from] }))
    if (!ran.done) return ran.state
    redirect(next(ran.result, ran.fields))
  }
}

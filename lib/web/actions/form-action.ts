import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { currentActor } from '#lib/auth/current-actor.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import { database } from '#lib/db/client.ts'
import { type Fields, readFields, withoutSecrets } from './action-fields.ts'
import type { FormProblem } from './action-problems.ts'
import { type FormState, type Runnable, runOnForm } from './action-run.ts'

/** Where a form leads that was sent: to a page, or back to itself with what is left of it. */
type Led = string | { readonly said: string; readonly problems: readonly FormProblem[] }

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/**
 * A command as a server action for `useActionState`, with or without script: refused, it gives back what was
 * filled in with a message for each field; done, it leads to the page that `next` names.
 * Where only a part could be done, `next` gives a word on that part and what is against the rest.
 * `next` also hears which of two buttons was pressed, where the second sends a field `then`.
 * `meant` leaves out what does not count beside something else that was filled in.
 */
export function formAction<Schema extends z.ZodType, Result>(
  command: Runnable<Schema, Result>,
  next: (result: Result, fields: Fields, then: string | null) => Led | Promise<Led>,
  meant: (fields: Fields) => Fields = (fields) => fields,
): FormAction {
  return async (_previous, form) => {
    const sent = asForm(form)
    const then = sent.get('then')
    sent.delete('then')
    const ran = await runOnForm(command, worldAtHand, sent, meant)
    if (!ran.done) return ran.state
    const led = await next(ran.result, ran.fields, typeof then === 'string' ? then : null)
    if (typeof led === 'string') redirect(led)
    refresh()
    return { ...led, values: withoutSecrets(readFields(sent)) }
  }
}

/** A form as it came; whoever calls an action without our page may send anything, and has filled in nothing. */
export const asForm = (sent: unknown): FormData => (sent instanceof FormData ? sent : new FormData())

/** The database, and who sent the request at hand from where; throws unless it came from a page of this site. */
export async function worldAtHand() {
  await permitOwnOrigin()
  return { db: database(), actor: await currentActor(), from: await requestSource() }
}

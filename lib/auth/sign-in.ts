import { database } from '#lib/db/client.ts'
import { NotAllowed } from '#lib/errors.ts'
import { systemActor } from '#lib/policy/index.ts'
import { isDemoPerson } from '#lib/queries/person/sign-in-page.ts'
import { settings } from '#lib/settings.ts'
import { enter } from './enter.ts'
import { permitOwnOrigin } from './same-origin.ts'

/** Which ways to sign in this site offers now. */
export function waysToSignIn(): {
  readonly demo: boolean
  readonly providers: readonly { readonly id: string; readonly name: string }[]
} {
  const { demoSignIn, openIdProviders } = settings()
  return { demo: demoSignIn, providers: openIdProviders.map(({ id, name }) => ({ id, name })) }
}

/** Signs in as one of the sample's people, and out of whatever session there was. Throws `NotAllowed`. */
export async function signInAsDemo(person: string): Promise<void> {
  await permitOwnOrigin()
  if (!settings().demoSignIn || !(await isDemoPerson(database(), systemActor, { person })))
    throw new NotAllowed('cannot-sign-in', 'This account cannot sign in here.')
  await enter(person, { method: 'demo' })
}

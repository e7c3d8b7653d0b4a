import { NotAllowed } from '#lib/errors.ts'
import { settings } from '#lib/settings.ts'
import { postToNextAuth } from './ask-next-auth.ts'
import { permitOwnOrigin } from './same-origin.ts'

/** Which ways to sign in this site offers now. */
export function waysToSignIn(): { readonly demo: boolean } {
  return { demo: settings().demoSignIn }
}

/** Signs in as one of the sample's people, and out of whatever session there was. Throws `NotAllowed`. */
export async function signInAsDemo(person: string): Promise<void> {
  await permitOwnOrigin()
  await postToNextAuth(['signout'], {})
  const response = await postToNextAuth(['callback', 'demo'], { person })
  const error = URL.parse(response.headers.get('location') ?? '', settings().origin)?.searchParams.get(
    'error',
  )
  if (error === 'CredentialsSignin')
    throw new NotAllowed('cannot-sign-in', 'This account cannot sign in here.')
  if (error || response.status >= 400)
    throw new Error(`next-auth could not sign in: ${error ?? response.status}`)
}

/** Ends the session of the request at hand, in its row and in the browser. */
export async function signOut(): Promise<void> {
  await permitOwnOrigin()
  await postToNextAuth(['signout'], {})
}

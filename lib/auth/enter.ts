import { cookies } from 'next/headers'
import { startSession } from '#lib/commands/session/start-session.ts'
import { newToken, tokenText } from '#lib/credentials/token.ts'
import { database } from '#lib/db/client.ts'
import { type SessionMethod, systemActor } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'
import {
  cookieShape,
  decodeSessionCookie,
  deviceCookieName,
  deviceCookieSeconds,
  encodeSessionCookie,
  sessionCookieName,
  sessionCookieSeconds,
} from './cookies.ts'
import { requestSource } from './request-source.ts'

type Proof = {
  readonly method: SessionMethod
  readonly hasGivenSecondFactor?: boolean
}

/**
 * Starts a session in place of the one at hand for somebody who has just proved who they are, and has the browser keep
 * its token and, beside the demonstration, the token by which its account will know the browser.
 */
export async function enter(person: string, { method, hasGivenSecondFactor = false }: Proof): Promise<void> {
  const jar = await cookies()
  const from = await requestSource()
  const replaces = await decodeSessionCookie(jar.get(sessionCookieName)?.value)
  const known = tokenText.safeParse(jar.get(deviceCookieName)?.value)
  const device = method === 'demo' ? undefined : known.success ? known.data : newToken()
  const { token } = await startSession(
    { db: database(), actor: systemActor, from },
    {
      person,
      method,
      hasGivenSecondFactor,
      forMs: settings().sessionMs,
      address: from.address,
      device: from.device,
      ...(replaces === null ? {} : { replaces }),
      ...(device === undefined ? {} : { remembers: device }),
    },
  )
  jar.set(sessionCookieName, await encodeSessionCookie(token), {
    ...cookieShape,
    maxAge: sessionCookieSeconds,
  })
  if (device !== undefined) jar.set(deviceCookieName, device, { ...cookieShape, maxAge: deviceCookieSeconds })
}

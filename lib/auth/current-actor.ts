import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { cache } from 'react'
import { type Actor, anyone, type Role } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'
import { actorOfSession } from './session-actor.ts'

/** Who sent the request at hand; looked up once while one page is rendered. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await sessionToken()
  return token === null ? anyone : actorOfSession(token)
})

/** The person who sent the request at hand; null where nobody is signed in. */
export async function currentPerson(): Promise<{ id: string; name: string; role: Role } | null> {
  const { kind, id, name, role } = await currentActor()
  return kind === 'person' && id !== null && role !== 'system' ? { id, name, role } : null
}

/** The session token that the cookie of the request at hand carries. */
async function sessionToken(): Promise<string | null> {
  const { secret, origin } = settings()
  if (secret === undefined) return null
  const cookie = (await cookies()).toString()
  const found = await getToken({
    req: new NextRequest(origin, { headers: { cookie } }),
    secret,
    secureCookie: origin.startsWith('https:'),
  })
  return typeof found?.session === 'string' ? found.session : null
}

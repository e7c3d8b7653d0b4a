import { z } from 'zod'
import { acceptInvitation } from '#lib/commands/person/accept-invitation.ts'
import { connectProvider } from '#lib/commands/provider/connect-provider.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError, NotAllowed, NotFound } from '#lib/errors.ts'
import { anyone, systemActor } from '#lib/policy/index.ts'
import { readProviderAccount } from '#lib/queries/person/provider-account.ts'
import { readSignInAccount } from '#lib/queries/person/sign-in-account.ts'
import { enter } from './enter.ts'
import { noteRefusal } from './note-refusal.ts'
import { requestSource } from './request-source.ts'

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).toLowerCase().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(200).optional(),
})

/** What a provider says of somebody in its identity token (OpenID Connect Core §5.1). */
export type Claims = z.output<typeof claims>

/** The claims of an identity token; null for what is none. */
export function readClaims(profile: unknown): Claims | null {
  return claims.safeParse(profile).data ?? null
}

/**
 * Signs in whom a provider vouches for. A provider that the operator has named is believed about addresses it has
 * verified: somebody whom it did not vouch for before comes to the account, or to the invitation, of that address.
 * Throws `NotAllowed` for strangers.
 */
export async function signInByProvider(issuer: string, told: Claims): Promise<void> {
  const from = await requestSource()
  try {
    await enter(await personBehind(issuer, told), { method: 'provider' })
  } catch (error) {
    if (error instanceof LedgerError)
      await noteRefusal({ name: 'session.start', from, reason: error.code, account: told.email ?? told.sub })
    throw error
  }
}

async function personBehind(issuer: string, told: Claims): Promise<string> {
  const db = database()
  const world = { db, actor: systemActor, from: await requestSource() }
  const identity = { issuer, subject: told.sub }
  const known = await readProviderAccount(db, anyone, identity)
  if (known !== null) return known
  const stranger = new NotAllowed('no-account', 'There is no account for you here. Ask for an invitation.')
  if (told.email === undefined || told.email_verified !== true) throw stranger
  const account = await readSignInAccount(db, anyone, { email: told.email, deviceHash: null })
  const person = account?.id ?? (await takeUpInvitation(told.email, told.name ?? told.email, stranger))
  await connectProvider(world, { ...identity, person })
  return person
}

async function takeUpInvitation(email: string, name: string, stranger: NotAllowed): Promise<string> {
  const world = { db: database(), actor: systemActor, from: await requestSource() }
  try {
    return (await acceptInvitation(world, { email, name })).person
  } catch (error) {
    throw error instanceof NotFound ? stranger : error
  }
}

import { newToken } from '#lib/credentials/token.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { systemActor } from '#lib/policy/index.ts'
import { offerFirstAdmin } from './offer-first-admin.ts'

/** The token by which somebody becomes the first administrator; null where there is one already, the sample's people apart. */
export async function firstAdminToken(db: PrismaClient): Promise<string | null> {
  const admins = await db.person.count({ where: { role: 'admin', isDemo: false, suspendedAt: null } })
  if (admins > 0) return null
  const token = newToken()
  await offerFirstAdmin({ db, actor: systemActor }, { token })
  return token
}

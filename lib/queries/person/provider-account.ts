import type { Query } from '../query.ts'

/** The person whom a provider has vouched for before, while they may sign in. */
export const readProviderAccount: Query<{ issuer: string; subject: string }, string | null> = async (
  db,
  _viewer,
  { issuer, subject },
) => {
  const identity = await db.providerIdentity.findFirst({
    where: { issuer, subject, person: { suspendedAt: null } },
    select: { personId: true },
  })
  return identity?.personId ?? null
}

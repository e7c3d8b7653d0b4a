import { type Role, roles } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'
import type { Query } from '../query.ts'

export type OpenInvitation = { email: string | null; role: Role; isFirstAdmin: boolean }

/** What an invitation's link opens, by the hash of its token; null once it was used, withdrawn or is too old. */
export const readOpenInvitation: Query<{ tokenHash: string; at: Date }, OpenInvitation | null> = async (
  db,
  _viewer,
  { tokenHash, at },
) => {
  const link = await db.oneTimeLink.findFirst({
    where: {
      tokenHash,
      purpose: { in: ['invitation', 'first-admin'] },
      usedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: at },
    },
    select: { email: true, role: true, purpose: true },
  })
  if (link === null) return null
  const { email, role, purpose } = link
  return { email, role: readCode(roles, role ?? ''), isFirstAdmin: purpose === 'first-admin' }
}

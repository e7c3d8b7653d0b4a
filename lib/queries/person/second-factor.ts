import type { Query } from '../query.ts'

export type StoredSecondFactor = { sealedSecret: Uint8Array; isConfirmed: boolean; unusedCodes: number }

/** A person's own second factor as it is kept; null without one. */
export const readSecondFactor: Query<Record<string, never>, StoredSecondFactor | null> = async (
  db,
  viewer,
) => {
  if (viewer.id === null) return null
  const factor = await db.secondFactor.findUnique({ where: { personId: viewer.id } })
  if (factor === null) return null
  const unusedCodes = await db.recoveryCode.count({ where: { personId: viewer.id, usedAt: null } })
  return { sealedSecret: factor.sealedSecret, isConfirmed: factor.confirmedAt !== null, unusedCodes }
}

import { type SessionMethod, sessionMethods } from '#lib/policy/index.ts'
import { readCode } from '../claim/claim-row.ts'

/** A live session as pages list it; instants as ISO 8601. */
export type PersonSession = {
  id: string
  startedAt: string
  lastSeenAt: string
  method: SessionMethod
  address: string | null
  device: string | null
  isThisOne: boolean
}

/** What a list of sessions asks of each. */
export const listedSession = {
  id: true,
  createdAt: true,
  lastSeenAt: true,
  method: true,
  address: true,
  device: true,
  tokenHash: true,
} as const

/** Sessions that open something at a moment. */
export const liveAt = (at: Date, idleMs: number) => ({
  endedAt: null,
  expiresAt: { gt: at },
  lastSeenAt: { gt: new Date(at.getTime() - idleMs) },
})

type Row = {
  id: string
  createdAt: Date
  lastSeenAt: Date
  method: string
  address: string | null
  device: string | null
  tokenHash: string
}

/** A row as a page shows it; the hash of the session at hand tells which one it is. */
export function personSession(row: Row, ownHash: string | null): PersonSession {
  const { id, address, device } = row
  return {
    id,
    startedAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    method: readCode(sessionMethods, row.method),
    address,
    device,
    isThisOne: row.tokenHash === ownHash,
  }
}

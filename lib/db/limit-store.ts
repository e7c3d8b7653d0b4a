import { Pool } from 'pg'
import { invariant } from '#lib/invariant.ts'
import { settings } from '#lib/settings.ts'

/** A limit is worth waiting for this long and no longer; milliseconds. */
const patience = 400

/** Kept on the global object, because a development server loads this module anew at every change. */
const held = globalThis as typeof globalThis & { claimLedgerLimits?: Pool }

/** Two connections of their own for counting, so that a busy ledger does not slow the counts; given up soon when the database is slow. */
export function limitStore(): Pool {
  const { databaseUrl } = settings()
  invariant(databaseUrl, 'the database is up, and its address set, before anything is counted')
  if (held.claimLedgerLimits === undefined) {
    held.claimLedgerLimits = new Pool({
      connectionString: databaseUrl,
      max: 2,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      statement_timeout: patience,
      allowExitOnIdle: true,
    })
    // A lost idle connection is opened anew when it is wanted.
    held.claimLedgerLimits.on('error', () => {})
  }
  return held.claimLedgerLimits
}

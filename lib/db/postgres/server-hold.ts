import postgres from 'postgres'

/** Whoever started the embedded server holds this lock in it for as long as it lives; the number has no other meaning. */
const holdNumber = 7_283_649_106

export type HeldServer = { readonly release: () => Promise<void> }

/** Takes the lock on a connection that stays open; a killed process loses it with its connection. */
export async function holdServer(url: string): Promise<HeldServer> {
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    onnotice: () => {},
    connection: { application_name: `claim-ledger process ${process.pid}` },
  })
  await sql`SELECT pg_advisory_lock(${holdNumber})`
  return { release: () => sql.end({ timeout: 1 }) }
}

/** The process that holds a running server, in words; null where nobody does, or it does not answer. */
export async function whoHolds(url: string): Promise<string | null> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} })
  try {
    const [row] = await sql<{ name: string }[]>`
      SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.granted AND l.classid = ${Math.floor(holdNumber / 2 ** 32)}
        AND l.objid = ${holdNumber % 2 ** 32}`
    return row?.name ?? null
  } catch {
    return null
  } finally {
    await sql.end({ timeout: 1 })
  }
}

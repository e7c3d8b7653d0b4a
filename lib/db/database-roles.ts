import { createHash } from 'node:crypto'
import postgres from 'postgres'
import type { DatabaseAddresses } from './grant-roles.ts'

const users = { app: 'claim_ledger_app', read: 'claim_ledger_read' } as const

/**
 * The addresses of a server of our own by what may be done there. `superuser` is an address of its superuser, with or
 * without a password; those of the two lesser roles follow from it, so that only one secret is kept.
 */
export function roleAddresses(superuser: string): DatabaseAddresses {
  const addressOf = (user: string) => {
    const url = new URL(superuser)
    const { password } = url
    url.username = user
    if (password !== '') url.password = createHash('sha256').update(`${password} ${user}`).digest('base64url')
    return url.href
  }
  return { migrate: superuser, app: addressOf(users.app), read: addressOf(users.read) }
}

/** Makes the two lesser roles where they are missing, and gives them their passwords. */
export async function makeRoles({ migrate, app, read }: DatabaseAddresses): Promise<void> {
  const sql = postgres(migrate, { max: 1, onnotice: () => {} })
  try {
    for (const { username, password } of [new URL(app), new URL(read)]) {
      const known = await sql`SELECT FROM pg_roles WHERE rolname = ${username}`
      if (known.length === 0) await sql.unsafe(`CREATE ROLE ${username} LOGIN`)
      if (password !== '') await sql.unsafe(`ALTER ROLE ${username} PASSWORD '${password}'`)
    }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

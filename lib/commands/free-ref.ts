import { Prisma } from '#lib/db/generated/client.ts'
import type { RefKind, Work } from './command.ts'

/**
 * A short reference that no record of this kind has. It is drawn, not counted: a gap in a count would tell readers
 * of private records, and look to them like a deletion.
 */
export async function freeRef({ sql, newRef }: Work, kind: RefKind): Promise<string> {
  for (;;) {
    const ref = newRef(kind)
    const [taken] = await sql.rows(Prisma.sql`SELECT 1 AS one FROM ${tables[kind]} WHERE ref = ${ref}`)
    if (!taken) return ref
  }
}

const tables = {
  document: Prisma.raw('document'),
  claim: Prisma.raw('claim'),
  source: Prisma.raw('source'),
} as const

import type { Prisma } from '#lib/db/generated/client.ts'

/** What each kind of reference begins with, so that a bare reference tells what it names. */
const prefixes = { document: '', claim: '', source: 's' } as const

/**
 * The next short reference of a kind. An advisory lock held to the end of the transaction keeps two commands
 * from taking the same; a sequence would leave gaps, which readers of a ledger take for deletions.
 */
export async function nextRef(tx: Prisma.TransactionClient, kind: keyof typeof prefixes): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`ref:${kind}`}))`
  const count =
    kind === 'document'
      ? await tx.document.count()
      : kind === 'claim'
        ? await tx.claim.count()
        : await tx.source.count()
  return `${prefixes[kind]}${count + 1}`
}

import { invariant } from '#lib/invariant.ts'
import { encodeEntry } from '#lib/translog/index.ts'
import type { Prisma } from './generated/client.ts'

/** What a command says of its change; the index and the previous index are added under the head's lock. */
export type EntryDraft = {
  readonly kind: string
  /** The id of what the entry is about; one chain of entries a subject. */
  readonly subject: string
  readonly revision: number
  readonly actor: { readonly id: string; readonly role: string }
  readonly codes: Readonly<Record<string, string>>
  /** Lower-case hexadecimal SHA-256. */
  readonly hashes: Readonly<Record<string, string>>
  /** Lower-case hexadecimal SHA-256 commitments to bodies. */
  readonly commitments: Readonly<Record<string, string>>
}

/**
 * Appends one entry and gives its index. The index comes from the head row, which stays locked until the
 * transaction ends: gap-free and in commit order. Call it after every lock and decision and just before the rows.
 */
export async function appendEntry(
  tx: Prisma.TransactionClient,
  at: Date,
  draft: EntryDraft,
): Promise<bigint> {
  const [head] = await tx.$queryRaw<{ size: bigint }[]>`
    UPDATE log_head SET size = size + 1 WHERE id = 1 RETURNING size`
  invariant(head, 'the log has a head row')
  const idx = head.size - 1n
  const last = await tx.logEntry.findFirst({
    where: { subject: draft.subject },
    orderBy: { idx: 'desc' },
    select: { idx: true },
  })
  const canonical = encodeEntry({
    version: 1,
    at: at.toISOString(),
    previous: last === null ? null : Number(last.idx),
    ...draft,
  })
  await tx.logEntry.create({ data: { idx, at, kind: draft.kind, subject: draft.subject, canonical } })
  return idx
}

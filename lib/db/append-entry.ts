import { invariant } from '#lib/invariant.ts'
import { encodeEntryAround } from '#lib/translog/index.ts'
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
 * Appends one entry and gives its index, by the database's own function: the application's role cannot write the log
 * otherwise. The head row stays locked until the transaction ends: gap-free and in commit order. Call it after every
 * lock and decision and just before the rows.
 */
export async function appendEntry(
  tx: Prisma.TransactionClient,
  at: Date,
  draft: EntryDraft,
): Promise<bigint> {
  const { before, after } = encodeEntryAround({ version: 1, at: at.toISOString(), ...draft })
  const [appended] = await tx.$queryRaw<{ idx: bigint }[]>`
    SELECT append_log_entry(${at}, ${draft.kind}, ${draft.subject}, ${before}, ${after}) AS idx`
  invariant(appended, 'an append gives an index')
  return appended.idx
}

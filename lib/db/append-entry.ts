import { createHash } from 'node:crypto'
import { invariant } from '#lib/invariant.ts'
import { canonicalJson, encodeEntryAround, type JsonInput } from '#lib/translog/index.ts'
import { Prisma } from './generated/client.ts'

/** What a command says of its change; the index and the previous index are added under the head's lock. */
export type EntryDraft = {
  readonly kind: string
  /** The id of what the entry is about; one chain of entries a subject. */
  readonly subject: string
  readonly revision: number
  readonly actor: { readonly id: string; readonly role: string }
  readonly codes: Readonly<Record<string, string>>
  /** What the entry names by a hash, word for word; kept for exports. */
  readonly contents?: Readonly<Record<string, JsonInput>>
  /** Lower-case hexadecimal: a document's text, whose revision keeps it; salts (`salt.…`); what was seen (`seen.…`). */
  readonly hashes?: Readonly<Record<string, string>>
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
  const [appended] = await tx.$queryRaw<{ idx: bigint }[]>`SELECT ${entryCall(at, draft)} AS idx`
  invariant(appended, 'an append gives an index')
  return appended.idx
}

/** The same as a part of a larger statement: an expression that appends the entry and gives its index. */
export function entryCall(at: Date, draft: EntryDraft): Prisma.Sql {
  const { contents = {}, hashes = {}, ...said } = draft
  const kept = Object.entries(contents).map(([name, value]) => ({ name, text: canonicalJson(value) }))
  const { before, after } = encodeEntryAround({
    version: 1,
    at: at.toISOString(),
    ...said,
    hashes: {
      ...hashes,
      ...Object.fromEntries(kept.map(({ name, text }) => [name, hashText(text)])),
    },
  })
  const worded = `{${kept.map(({ name, text }) => `${JSON.stringify(name)}:${text}`).join(',')}}`
  return Prisma.sql`append_log_entry(${at}, ${draft.kind}, ${draft.subject}, ${before}, ${after}, ${worded}::jsonb)`
}

const hashText = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

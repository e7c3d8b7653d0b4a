import { createHash, randomBytes } from 'node:crypto'
import { Conflict } from '#lib/errors.ts'
import { invariant } from '#lib/invariant.ts'
import {
  canonicalJson,
  commit,
  encodeEntryAround,
  encodeHex,
  entryBytesMax,
  type JsonInput,
  type JsonValue,
  Malformed,
  saltBytes,
} from '#lib/translog/index.ts'
import { Prisma } from '../generated/client.ts'

/** What a command says of its change; the index and the previous index are added under the head's lock. */
export type EntryDraft = {
  readonly kind: string
  /** The id of what the entry is about; one chain of entries a subject. */
  readonly subject: string
  readonly revision: number
  readonly actor: { readonly id: string; readonly role: string }
  readonly codes: Readonly<Record<string, string>>
  /** Words that the entry commits to, each under a salt of its own; kept with it for exports. */
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
  const { contents = {}, hashes = {}, commitments, ...said } = draft
  const kept = Object.entries(contents).map(([name, value]) => commitTo(name, value))
  const { before, after } = encodeWithin({
    version: 1,
    at: at.toISOString(),
    ...said,
    hashes,
    commitments: {
      ...commitments,
      ...Object.fromEntries(kept.map(({ name, commitment }) => [name, commitment])),
    },
  })
  const worded = canonicalJson(
    Object.fromEntries(kept.map(({ name, salt, value }) => [name, { salt, value }])),
  )
  return Prisma.sql`append_log_entry(${at}, ${draft.kind}, ${draft.subject}, ${before}, ${after}, ${worded}::jsonb)`
}

/** What is too much for one entry is whoever's change it is, and said to them. */
function encodeWithin(entry: Parameters<typeof encodeEntryAround>[0]) {
  try {
    return encodeEntryAround(entry)
  } catch (error) {
    if (!(error instanceof Malformed) || error.code !== 'too-long') throw error
    throw new Conflict(
      'entry-too-long',
      `This change is more than one entry of the log can hold (${entryBytesMax} bytes). Make it in several smaller ones.`,
    )
  }
}

function commitTo(name: string, value: JsonInput) {
  const salt = new Uint8Array(randomBytes(saltBytes))
  const words = parseCanonical(canonicalJson(value))
  return { name, salt: encodeHex(salt), value: words, commitment: commit(sha256, salt, words) }
}

const parseCanonical = (text: string): JsonValue => JSON.parse(text)

const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash('sha256').update(bytes).digest())

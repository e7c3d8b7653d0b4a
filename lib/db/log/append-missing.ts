import { randomUUID } from 'node:crypto'
import postgres from 'postgres'
import { z } from 'zod'
import { Conflict } from '#lib/errors.ts'
import {
  areEqualBytes,
  type Content,
  decodeHex,
  type Entry,
  encodeEntry,
  encodeText,
  growTree,
  type TreeHead,
} from '#lib/translog/index.ts'
import { logHasher } from './log-tiles.ts'

/** One entry that the log lost, with what it stands for as far as that was published. */
export type LostEntry = {
  readonly index: number
  readonly entry: Entry
  readonly contents: readonly Content[]
}

/** How many entries were added. */
export type Recovered = { readonly added: number }

/** Entries read at a time. */
const batch = 2_000

/**
 * Appends the entries that a database lost, as the published tiles have them, in one transaction that commits only when
 * its own entries and these give the root of `head`; `url` is the migrator's. Throws `other-log` where they do not.
 */
export async function appendMissing(
  url: string,
  head: TreeHead,
  lost: (from: number) => AsyncIterable<LostEntry>,
): Promise<Recovered> {
  const sql = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 10 })
  try {
    return await sql.begin(async (tx) => {
      const [row] = await tx<{ size: string }[]>`SELECT size FROM log_head WHERE id = 1 FOR UPDATE`
      const size = Number(row?.size ?? 0)
      const tree = growTree(logHasher)
      const own = tx<{ canonical: string }[]>`SELECT canonical FROM log_entry ORDER BY idx`.cursor(batch)
      // What this log has beyond the copy is its own affair.
      for await (const rows of own)
        for (const { canonical } of rows)
          if (tree.size() < head.size) tree.append(logHasher.leaf(encodeText(canonical)))
      if (size < head.size)
        for await (const one of lost(size)) tree.append(logHasher.leaf(encodeText(await insert(tx, one))))
      if (!areEqualBytes(tree.root(), head.root))
        throw new Conflict(
          'other-log',
          'These are not the missing entries of this log: its own do not lead to their root.',
        )
      const added = Math.max(0, head.size - size)
      if (added > 0) await tx`UPDATE log_head SET size = ${head.size} WHERE id = 1`
      return { added }
    })
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function insert(tx: postgres.TransactionSql, { index, entry, contents }: LostEntry): Promise<string> {
  const canonical = encodeEntry(entry)
  await tx`
    INSERT INTO log_entry (idx, at, kind, subject, canonical)
    VALUES (${index}, ${entry.at}, ${entry.kind}, ${entry.subject}, ${canonical})`
  for (const { name, salt, value } of contents) {
    const body = salt === null ? null : committed.safeParse(value)
    if (body?.success && salt !== null) await insertBody(tx, entry, name, salt, body.data)
    // A document's text stands in its revision, where the backup has that.
    else
      await tx`
        INSERT INTO log_content (idx, name, salt, value)
        SELECT ${index}, ${name}, decode(${salt}::text, 'hex'), ${JSON.stringify(value)}::text::jsonb
        WHERE NOT EXISTS (SELECT FROM revision WHERE sha256 = ${entry.hashes[name] ?? ''})`
  }
  return canonical
}

/** What a body is: a tag, and words by their names. Contents that stand beside their entry have no tag. */
const committed = z.object({ tag: z.string() }).catchall(z.string().nullable())

/** What was committed to and opened is kept too, so that a later export can give it. */
async function insertBody(
  tx: postgres.TransactionSql,
  entry: Entry,
  name: string,
  salt: string,
  { tag, ...content }: z.output<typeof committed>,
): Promise<void> {
  const commitment = entry.commitments[name]
  if (commitment === undefined) return
  await tx`
    INSERT INTO body (id, tag, salt, content, commitment, created_at)
    VALUES (${randomUUID()}, ${tag}, ${decodeHex(salt)}, ${JSON.stringify(content)}::text::jsonb, ${commitment}, ${entry.at})
    ON CONFLICT DO NOTHING`
}

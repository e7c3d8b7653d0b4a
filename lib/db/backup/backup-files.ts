import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

/** What a backup says of itself, in `manifest.json`, whose last member is the SHA-256 of the others' JSON; the rows of each table stand in `tables/<name>.copy`. */
export const manifestSchema = z.strictObject({
  version: z.literal(1),
  at: z.iso.datetime(),
  /** The migrations that the database had, in their order. */
  migrations: z.array(z.string()),
  tables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      columns: z.array(z.string().regex(/^[a-z0-9_]+$/)).min(1),
      rows: z.int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
})
export type Manifest = z.output<typeof manifestSchema>

export const manifestFile = 'manifest.json'

/** The file of a table's rows, in PostgreSQL's text form of COPY. */
export const tableFile = (folder: string, table: string): string => join(folder, 'tables', `${table}.copy`)

/** Lower-case hexadecimal SHA-256 of a file. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** The manifest with the hash of itself, as the file has it. */
export const formatManifest = (manifest: Manifest): string =>
  `${JSON.stringify({ ...manifest, sha256: hashManifest(manifest) }, null, 2)}\n`

/** Reads what `formatManifest` writes; null where it is no manifest, or not the one that was written. */
export function parseManifest(text: string): Manifest | null {
  try {
    const { sha256, ...manifest } = fileSchema.parse(JSON.parse(text))
    return sha256 === hashManifest(manifest) ? manifest : null
  } catch {
    return null
  }
}

const fileSchema = manifestSchema.extend({ sha256: z.string() })

const hashManifest = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

/** Counts the rows that pass, which each end with a newline. */
export function countRows(onRows: (count: number) => void): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let rows = 0
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1
      onRows(rows)
      done(null, chunk)
    },
  })
}

/** Names in double quotes, as a list of SQL. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

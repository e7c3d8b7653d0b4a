import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

/** What a backup says of itself, in `manifest.json`; the rows of each table stand in `tables/<name>.copy`. */
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

/** Names in double quotes, as a list of SQL. */
export const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ')

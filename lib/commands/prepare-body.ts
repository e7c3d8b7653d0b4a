import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { commit } from '#lib/translog/index.ts'
import type { Work } from './command.ts'
import { sha256 } from './hashing.ts'

/** An erasable text with its salted commitment, ready to be written beside the entry that names it. */
export type PreparedBody = {
  readonly id: string
  readonly commitment: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly write: () => Promise<void>
}

/** Draws the salt and computes the commitment; nothing is written until `write` is called. */
export function prepareBody(work: Work, tag: string, content: Record<string, string | null>): PreparedBody {
  const id = work.newId()
  const salt = work.newSalt()
  return {
    id,
    salt,
    commitment: commit(sha256, salt, { tag, ...content }),
    async write() {
      await work.tx.body.create({ data: { id, tag, salt, content, createdAt: work.now } })
    },
  }
}

type StoredBody = {
  readonly tag: string
  readonly salt: Uint8Array | null
  readonly content: Prisma.JsonValue
}
const storedContent = z.record(z.string(), z.string().nullable())

/** The commitment to a body written earlier, by the name it has in an entry; none where it was erased meanwhile. */
export function commitments(name: string, body: StoredBody | null): [string, string][] {
  if (!body?.salt) return []
  return [[name, commit(sha256, body.salt, { tag: body.tag, ...storedContent.parse(body.content) })]]
}

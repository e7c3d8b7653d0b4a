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

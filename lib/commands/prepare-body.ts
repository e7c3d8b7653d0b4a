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
  const commitment = commit(sha256, salt, { tag, ...content })
  return {
    id,
    salt,
    commitment,
    async write() {
      await work.tx.body.create({ data: { id, tag, salt, content, commitment, createdAt: work.now } })
    },
  }
}

/** The commitment to a body written earlier, by the name it has in an entry; none where it was erased meanwhile. */
export function commitments(
  name: string,
  body: { readonly salt: Uint8Array | null; readonly commitment: string | null } | null,
): [string, string][] {
  return body?.salt && body.commitment ? [[name, body.commitment]] : []
}

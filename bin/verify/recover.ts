import { appendMissing, type Recovered } from '#lib/db/append-missing.ts'
import type { OpenFile, TrustPolicy } from '#lib/translog/index.ts'
import { exportPaths, noteBytesMax, type TreeHead, verifyCheckpoint } from '#lib/translog/index.ts'
import { CannotVerify } from './cannot-verify.ts'
import { lostEntries } from './lost-entries.ts'
import { nodeCryptography } from './node-cryptography.ts'

/**
 * Puts the entries back that a restored backup lacks, from a published copy of the same log (an export, or a mirror's
 * address) whose checkpoint `policy` trusts. Throws `CannotVerify`, and `other-log` as `appendMissing`.
 */
export async function recoverLog(url: string, open: OpenFile, policy: TrustPolicy): Promise<Recovered> {
  const head = await readHead(open, policy)
  return appendMissing(url, head, (from) => lostEntries(open, from, head.size))
}

async function readHead(open: OpenFile, policy: TrustPolicy): Promise<TreeHead> {
  const chunks = await open(exportPaths.checkpoint)
  if (chunks === null) throw new CannotVerify('There is no checkpoint, so nothing can be recovered from it.')
  let text = ''
  for await (const chunk of chunks) text += Buffer.from(chunk).toString('utf8')
  const verdict = await verifyCheckpoint(nodeCryptography.verifyEd25519, text.slice(0, noteBytesMax), policy)
  if (verdict.fault !== null) throw new CannotVerify('Its checkpoint is not signed by the key of this log.')
  return verdict.checkpoint
}

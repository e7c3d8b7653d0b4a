import { type RecoveredRecords, recoverRecords } from '#lib/commands/ledger/recover-records.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { appendMissing, type Recovered } from '#lib/db/log/append-missing.ts'
import { setLogRefusal } from '#lib/db/log/log-refusal.ts'
import { systemActor } from '#lib/policy/index.ts'
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

export type RecoveredLedger = RecoveredRecords & { readonly added: number }

/** Puts the missing entries back as `recoverLog`, then brings the records and the log to agree (`ledger.recover`). */
export async function recoverLedger(options: {
  readonly db: PrismaClient
  /** The migrator's. */
  readonly url: string
  readonly open: OpenFile
  readonly policy: TrustPolicy
}): Promise<RecoveredLedger> {
  const { db, url, open, policy } = options
  const { added } = await recoverLog(url, open, policy)
  setLogRefusal(null)
  return { added, ...(await recoverRecords({ db, actor: systemActor }, {})) }
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

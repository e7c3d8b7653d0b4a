import { join } from 'node:path'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { setLogRefusal } from '#lib/db/log/log-refusal.ts'
import { logPublisher } from '#lib/db/log/publish-log.ts'
import { type Publishing, startPublishing } from '#lib/jobs/publish-log.ts'
import { settings } from '#lib/settings.ts'
import {
  type LogSigner,
  lastSigned,
  oldBackupRefusal,
  openLogSigner,
  SignerRefusal,
} from '#lib/signing/log-signer.ts'
import { type TrustPolicy, trustLog } from '#lib/translog/index.ts'
import type { LedgerDatabase } from './ledger-database.ts'

/** Publishes the log of this ledger from now on; its key is made in the data folder the first time. */
export async function publishLog({ url }: LedgerDatabase): Promise<Publishing> {
  const { database } = await import('#lib/db/client.ts')
  return startPublishing({
    db: database(),
    url,
    signer: ownSigner(),
    say: (sentence) => console.error(sentence),
    isRefusal: (error) => error instanceof SignerRefusal,
  })
}

/** Publishes what the log has until now; for the command line, where no site runs that would. */
export async function publishOnce(db: PrismaClient): Promise<void> {
  await logPublisher(db, ownSigner()).publish()
}

/**
 * Looks, before anything is changed, whether the database is behind what was signed: public changes are then refused in
 * this process, so that the log stays one that the missing entries fit.
 */
export async function noticeOldBackup(db: PrismaClient): Promise<void> {
  const head = await db.logHead.findUniqueOrThrow({ where: { id: 1 }, select: { size: true } })
  setLogRefusal(oldBackupRefusal(Number(head.size), lastSigned(signerFolder())))
}

/** The policy of this log's own key. */
export const trustOwnSigner = (): TrustPolicy => trustLog(ownSigner().key)

function ownSigner(): LogSigner {
  return openLogSigner(signerFolder(), `${new URL(settings().origin).host}/tlog`)
}

const signerFolder = (): string => join(settings().dataDir, 'log-signer')

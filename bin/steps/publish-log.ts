import { join } from 'node:path'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { logPublisher } from '#lib/db/publish-log.ts'
import { type Publishing, startPublishing } from '#lib/jobs/publish-log.ts'
import { settings } from '#lib/settings.ts'
import { type LogSigner, openLogSigner, SignerRefusal } from '#lib/signing/log-signer.ts'
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

/** The policy of this log's own key. */
export const trustOwnSigner = (): TrustPolicy => trustLog(ownSigner().key)

function ownSigner(): LogSigner {
  const { dataDir, origin } = settings()
  return openLogSigner(join(dataDir, 'log-signer'), `${new URL(origin).host}/tlog`)
}

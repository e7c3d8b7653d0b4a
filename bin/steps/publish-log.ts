import { join } from 'node:path'
import { type Publishing, startPublishing } from '#lib/jobs/publish-log.ts'
import { settings } from '#lib/settings.ts'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import type { LedgerDatabase } from './ledger-database.ts'

/** Publishes the log of this ledger from now on; its key is made in the data folder the first time. */
export async function publishLog({ url }: LedgerDatabase): Promise<Publishing> {
  const { database } = await import('#lib/db/client.ts')
  const { dataDir, origin } = settings()
  const signer = openLogSigner(join(dataDir, 'log-signer'), `${new URL(origin).host}/tlog`)
  return startPublishing({ db: database(), url, signer, say: (sentence) => console.error(sentence) })
}

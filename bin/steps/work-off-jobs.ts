import type { Working } from '#lib/jobs/work.ts'
import type { LedgerDatabase } from './ledger-database.ts'

/** Works off the queue of this ledger from now on, in this process. */
export async function workOffJobs({ url }: Pick<LedgerDatabase, 'url'>): Promise<Working> {
  const { database } = await import('#lib/db/client.ts')
  const { startWorking } = await import('#lib/jobs/work.ts')
  return startWorking({ db: database(), url, say: (sentence) => console.error(sentence) })
}

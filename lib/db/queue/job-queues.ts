import { PgBoss } from 'pg-boss'
import { heartbeatSeconds, jobKindEntries } from './job-kinds.ts'

/**
 * Brings pg-boss's own schema (`pgboss`) up to date and makes a queue for each kind of job. Part of migrating, so that
 * what runs later needs no right to change tables.
 */
export async function installJobQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  })
  // A failing query rejects its own promise too; without a listener the event would end the process.
  boss.on('error', () => {})
  try {
    await boss.start()
    const standing = new Set((await boss.getQueues()).map((queue) => queue.name))
    for (const [name, kind] of jobKindEntries) {
      const options = {
        retryLimit: kind.attempts - 1,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: 60,
        expireInSeconds: kind.expireSeconds,
        heartbeatSeconds,
      }
      if (standing.has(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, options)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
}

import type { PrismaClient } from '#lib/db/generated/client.ts'
import { listen } from '#lib/db/listen.ts'
import { setLogRefusal } from '#lib/db/log/log-refusal.ts'
import { type CheckpointSigner, logPublisher } from '#lib/db/log/publish-log.ts'

/** After a failure the next attempt waits this long; milliseconds. */
const patience = 5_000

export type Publishing = { readonly stop: () => Promise<void> }

/**
 * Publishes the log whenever a command has added to it, within a second or so, and once at the start. A refusal of the
 * signer or a lost database is said once; the log then stays as it was last signed. While the signer refuses, the site
 * is read-only: nothing public is changed that could not be signed.
 */
export async function startPublishing(options: {
  db: PrismaClient
  url: string
  signer: CheckpointSigner
  say: (sentence: string) => void
  /** Whether an error is the signer's refusal, which no later attempt will change. */
  isRefusal: (error: unknown) => boolean
}): Promise<Publishing> {
  const { db, url, signer, say, isRefusal } = options
  const publisher = logPublisher(db, signer)
  let isStopped = false
  let isWanted = false
  let running: Promise<void> | null = null
  let said = ''

  async function run(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false
      try {
        await publisher.publish()
        said = ''
        setLogRefusal(null)
      } catch (error) {
        const sentence = error instanceof Error ? error.message : String(error)
        if (sentence !== said && !isStopped) say(`The log is not published: ${sentence}`)
        said = sentence
        if (isRefusal(error)) setLogRefusal(sentence)
        isWanted = true
        await new Promise((resolve) => setTimeout(resolve, patience).unref())
      }
    }
    running = null
  }

  const want = () => {
    isWanted = true
    running ??= run()
  }
  const listening = await listen(url, 'ledger', want, want)
  return {
    async stop() {
      isStopped = true
      await listening.stop()
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, patience))])
    },
  }
}

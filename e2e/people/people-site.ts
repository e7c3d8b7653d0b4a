import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#lib/db/client.ts'
import { startEmbedded } from '#lib/db/embedded.ts'
import { findFreePort } from '#lib/db/free-port.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'

const root = join(import.meta.dirname, '..', '..')

/** One secret for every site of a test run, so that tests can make the cookies that the site makes. */
export const testSecret = 'a secret of the tests, and of nothing else at all'

export type PeopleSite = {
  readonly url: string
  readonly db: PrismaClient
  /** All that the site has said in its terminal. */
  readonly said: () => string
  /** Waits until the terminal shows what is looked for, from `since` characters on. */
  readonly says: (wanted: RegExp, since?: number) => Promise<RegExpExecArray>
  readonly stop: () => Promise<void>
}

/** A site of its own, started as `npm start` does with settings, a database of its own in a folder that goes with it. */
export async function startSite(environment: Readonly<Record<string, string>> = {}): Promise<PeopleSite> {
  const data = mkdtempSync(join(tmpdir(), 'claim-ledger-people-'))
  const port = Number(environment.PORT ?? (await findFreePort()))
  const unset = { DATABASE_URL: '', HOST: '', APP_ORIGIN: '', SAMPLE: 'on', CAPTURE: 'listed' }
  const server = spawn(process.execPath, ['bin/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      ...unset,
      APP_SECRET: testSecret,
      DATA_DIR: data,
      PORT: String(port),
      ...environment,
    },
  })
  const { said, says } = listenTo(server)
  await says(/Sign in {2}/)
  const joined = await startEmbedded(data, { join: true })
  const db = openDatabase(joined.addresses.app, 3)
  return {
    url: `http://127.0.0.1:${port}`,
    db,
    said,
    says,
    async stop() {
      await db.$disconnect()
      await joined.stop()
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function listenTo(server: ChildProcess): Pick<PeopleSite, 'said' | 'says'> {
  let text = ''
  const listeners = new Set<() => void>()
  const hear = (part: Buffer) => {
    text += part.toString()
    for (const listener of listeners) listener()
  }
  server.stdout?.on('data', hear)
  server.stderr?.on('data', hear)
  const says = (wanted: RegExp, since = 0) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = wanted.exec(text.slice(since))
        if (found === null) return
        listeners.delete(look)
        resolve(found)
      }
      listeners.add(look)
      server.once('exit', () => reject(new Error(`The site ended. It said: ${text}`)))
      look()
    })
  return { said: () => text, says }
}

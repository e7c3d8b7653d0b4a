import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copySampleFolder } from '#e2e/servers/sample-folder.ts'
import { openDatabase } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { startEmbedded } from '#lib/db/postgres/embedded.ts'
import { findFreePort } from '#lib/db/postgres/free-port.ts'

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

type Environment = Readonly<Record<string, string>>

/** A site of its own, started as `npm start` does with settings, a database of its own in a folder that goes with it. */
export async function startSite(environment: Environment = {}): Promise<PeopleSite> {
  const data = copySampleFolder()
  const { server, port, said, says } = await startServer(data, environment)
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

/** Starts the server and waits until it stands; a port that another program took meanwhile is left for the next. */
async function startServer(data: string, environment: Environment) {
  const isPortGiven = environment.PORT !== undefined
  for (let tries = 1; ; tries++) {
    const port = isPortGiven ? Number(environment.PORT) : await findFreePort()
    const server = spawnSite(data, { ...environment, PORT: String(port) })
    const heard = listenTo(server)
    try {
      await heard.says(/Sign in {2}/)
      return { server, port, ...heard }
    } catch (error) {
      if (isPortGiven || tries === 3 || !/port \d+ is taken|EADDRINUSE/.test(heard.said())) throw error
    }
  }
}

const spawnSite = (data: string, environment: Environment): ChildProcess =>
  spawn(process.execPath, ['bin/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      HOST: '',
      APP_ORIGIN: '',
      SAMPLE: 'on',
      CAPTURE: 'listed',
      APP_SECRET: testSecret,
      DATA_DIR: data,
      ...environment,
    },
  })

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

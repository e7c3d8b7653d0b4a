import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { findFreePort } from '#lib/db/free-port.ts'

const root = join(import.meta.dirname, '..', '..')

/** The site of a worker that changes things: started as `npm start` does, with a ledger of its own. */
export const test = base.extend<object, { site: string; ledger: string }>({
  /** Tests that name a ledger of their own share it with nobody else: another name is another site. */
  ledger: ['shared', { option: true, scope: 'worker' }],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that one needs from here.
    async ({}, use) => {
      const data = mkdtempSync(join(tmpdir(), 'claim-ledger-desk-'))
      const port = await findFreePort()
      const server = spawn(process.execPath, ['bin/start.ts'], {
        cwd: root,
        env: {
          ...process.env,
          DATA_DIR: data,
          PORT: String(port),
          DATABASE_URL: '',
          HOST: '',
          APP_ORIGIN: '',
          SAMPLE: 'on',
          CAPTURE: 'listed',
        },
      })
      await standing(server)
      await use(`http://127.0.0.1:${port}`)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ site }, use) => use(site),
})

/** Waits for the lines with which a start ends. */
function standing(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const hear = (part: Buffer) => {
      said += part.toString()
      if (said.includes('Sign in ')) resolve()
    }
    server.stdout?.on('data', hear)
    server.stderr?.on('data', hear)
    server.once('exit', () => reject(new Error(`The site ended before it stood. It said: ${said}`)))
  })
}

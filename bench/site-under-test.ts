/** A built site on a fresh folder of data, started as people start it, for benches that ask it from outside. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from '#lib/db/postgres/free-port.ts'

export type SiteUnderTest = {
  readonly origin: string
  readonly dataDir: string
  /** Megabytes that the process holds now, and held at most. */
  readonly memory: () => { readonly now: number; readonly most: number }
  /** Processor time that the process has used, seconds. */
  readonly processorSeconds: () => number
  /** Stops the site and forgets its data. */
  readonly stop: () => Promise<void>
}

/** How long a site may take to start, and to stop; milliseconds. */
const startMs = 120_000
const stopMs = 25_000
/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100

/** Starts the site with these settings, and stops it when this process ends, by whatever signal it can hear. */
export async function startSite(environment: Readonly<Record<string, string>>): Promise<SiteUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'claim-ledger-bench-'))
  const port = await findFreePort()
  const site = spawn(process.execPath, ['bin/start.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = new Promise<void>((resolve) => site.once('exit', () => resolve()))
  const stop = async () => {
    site.kill('SIGTERM')
    const late = setTimeout(() => site.kill('SIGKILL'), stopMs)
    await gone
    clearTimeout(late)
    rmSync(dataDir, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void stop().then(() => process.exit(1)))
  process.once('exit', () => site.kill('SIGTERM'))
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The site did not start in time.')), startMs)
    let said = ''
    site.stdout.on('data', (part: Buffer) => {
      said += part
      if (!said.includes('Sign in ')) return
      clearTimeout(late)
      resolve()
    })
    void gone.then(() => reject(new Error(`The site ended: ${said}`)))
  })
  const pid = site.pid ?? 0
  const field = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
  return {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    memory: () => ({ now: Math.round(field('VmRSS') / 1024), most: Math.round(field('VmHWM') / 1024) }),
    processorSeconds() {
      // proc(5): the 14th and 15th field; the second, the name in brackets, may hold spaces.
      const [, , , , , , , , , , , user = '0', system = '0'] =
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
      return (Number(user) + Number(system)) / ticksPerSecond
    },
    stop,
  }
}

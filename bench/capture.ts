/**
 * `node bench/capture.ts [COUNT]`: captures pages of a local server by the site's own worker, per second, with the
 * site's memory, and what readers of the site wait meanwhile beside what they wait in peace. Needs a built site.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addSource } from '#lib/commands/source/add-source.ts'
import { openDatabase } from '#lib/db/client.ts'
import { startEmbedded } from '#lib/db/embedded.ts'
import { findFreePort } from '#lib/db/free-port.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { systemActor } from '#lib/policy/index.ts'

const count = Number(process.argv[2] ?? 1000)
/** Two at a time at each host: four keep the worker busy. */
const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4']
/** Bytes of one page, about what an article has without its pictures. */
const pageBytes = 30_000
/** How often a reader asks, milliseconds; and how long in peace, seconds. */
const askMs = 100
const peaceSeconds = 10

const words = 'The full training needs 2.788M H800 GPU hours in all, at a price of $2 per GPU hour. '
const body = (path: string) =>
  `<!doctype html><title>Page ${path}</title><h1>${path}</h1>${`<p>${words}</p>`.repeat(Math.ceil(pageBytes / words.length))}`

async function serveSources(): Promise<{ port: number; close: () => void }> {
  const port = await findFreePort()
  const servers = hosts.map((host) =>
    createServer((request, response) => {
      if (request.url === '/robots.txt') return response.writeHead(404).end()
      return response.writeHead(200, { 'content-type': 'text/html' }).end(body(request.url ?? '/'))
    }).listen(port, host),
  )
  const close = () => {
    for (const server of servers) server.close()
  }
  return { port, close }
}

type Waits = { readonly sorted: readonly number[]; readonly failed: number }

/** What a reader waits for pages that are rendered each time, in milliseconds, until it is told to stop; and how many got none. */
function askAsReader(origin: string): { stop: () => Promise<Waits> } {
  const waits: number[] = []
  let failed = 0
  const asked: Promise<void>[] = []
  let number = 0
  const asking = setInterval(() => {
    number += 1
    const began = performance.now()
    const query = fetch(`${origin}/ledger?q=cost+${number}`)
      .then(async (answer) => {
        await answer.arrayBuffer()
        waits.push(performance.now() - began)
      })
      .catch(() => {
        failed += 1
      })
    asked.push(query)
  }, askMs)
  return {
    async stop() {
      clearInterval(asking)
      await Promise.all(asked)
      return { sorted: waits.sort((a, b) => a - b), failed }
    },
  }
}

const share = (sorted: readonly number[], part: number) =>
  Math.round(sorted[Math.floor(sorted.length * part)] ?? 0)
const inWords = ({ sorted, failed }: Waits) =>
  `p50 ${share(sorted, 0.5)} ms, p95 ${share(sorted, 0.95)} ms (${sorted.length} requests, ${failed} without an answer)`
const memory = (pid: number, name: 'VmRSS' | 'VmHWM') =>
  Math.round(
    Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) /
      1024,
  )
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function untilVisited(db: PrismaClient): Promise<void> {
  while ((await db.visit.count()) < count) await pause(200)
}

const data = mkdtempSync(join(tmpdir(), 'claim-ledger-bench-'))
const sources = await serveSources()
const port = await findFreePort()
const environment = {
  ...{ DATA_DIR: data, PORT: String(port), DATABASE_URL: '', SAMPLE: 'on' },
  CAPTURE_PRIVATE_HOSTS: hosts.map((host) => `${host}:${sources.port}`).join(','),
}
const site = spawn(process.execPath, ['bin/start.ts'], {
  env: { ...process.env, ...environment },
  stdio: ['ignore', 'pipe', 'inherit'],
})
process.once('exit', () => site.kill('SIGTERM'))
let said = ''
site.stdout.on('data', (part) => {
  said += part
})
while (!said.includes('Sign in ')) await pause(200)
const embedded = await startEmbedded(data, { join: true })
const db = openDatabase(embedded.addresses.app, 4)
const pid = site.pid ?? 0
const origin = `http://127.0.0.1:${port}`

const inPeace = askAsReader(origin)
await pause(peaceSeconds * 1000)
console.log(`readers in peace: ${inWords(await inPeace.stop())}; memory ${memory(pid, 'VmRSS')} MB`)
const meanwhile = askAsReader(origin)
const began = performance.now()
for (let number = 0; number < count; number += 1)
  await addSource(
    { db, actor: systemActor },
    { identifier: `http://${hosts[number % hosts.length]}:${sources.port}/page/${number}` },
  )
const asked = (performance.now() - began) / 1000
await untilVisited(db)
const seconds = (performance.now() - began) / 1000
console.log(`readers meanwhile: ${inWords(await meanwhile.stop())}`)
const snapshots = await db.snapshot.count()
console.log(
  `${snapshots} snapshots of ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second (asked for within ${asked.toFixed(1)} s)`,
)
console.log(`memory of the site: ${memory(pid, 'VmRSS')} MB after, ${memory(pid, 'VmHWM')} MB at most`)
await db.$disconnect()
await embedded.stop()
site.kill('SIGTERM')
await new Promise((resolve) => site.once('exit', resolve))
sources.close()
rmSync(data, { recursive: true, force: true })
process.exit(snapshots === count ? 0 : 1)

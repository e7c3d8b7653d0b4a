/**
 * `node bench/capture.ts [COUNT]`: captures pages of a local server by the site's own worker, per second, with the
 * site's memory, and what readers of the site wait meanwhile beside what they wait in peace. Needs a built site.
 */
import { createServer } from 'node:http'
import { addSource } from '#lib/commands/source/add-source.ts'
import { openDatabase } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { startEmbedded } from '#lib/db/postgres/embedded.ts'
import { findFreePort } from '#lib/db/postgres/free-port.ts'
import { systemActor } from '#lib/policy/index.ts'
import { startSite } from './site-under-test.ts'

const count = Number(process.argv[2] ?? 1000)
/** Two at a time at each host: four keep the worker busy. */
const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4']
/** Bytes of one page, about what an article has without its pictures. */
const pageBytes = 30_000
/** How often a reader asks, milliseconds; of these requests one in five is a search that nobody asked for before. */
const askMs = 50
const searchEvery = 5
/** For how long, in seconds, readers ask before anything is measured, and in peace. */
const warmSeconds = 10
const peaceSeconds = 20
/** When the captures are given up, milliseconds each. */
const patienceMs = 400

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

type Asked = { readonly pages: number[]; readonly searches: number[]; failed: number }

/** What readers wait for a claim's page and for searches, in milliseconds, until they are told to stop; and how many got no answer. */
function askAsReaders(origin: string, claim: string): { stop: () => Promise<Asked> } {
  const seen: Asked = { pages: [], searches: [], failed: 0 }
  const asked: Promise<void>[] = []
  let number = 0
  const ask = async () => {
    number += 1
    const isSearch = number % searchEvery === 0
    const began = performance.now()
    const answer = await fetch(origin + (isSearch ? `/ledger?q=cost+${began}` : claim))
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${answer.status}`)
    seen[isSearch ? 'searches' : 'pages'].push(performance.now() - began)
  }
  const asking = setInterval(() => {
    asked.push(
      ask().catch(() => {
        seen.failed += 1
      }),
    )
  }, askMs)
  return {
    async stop() {
      clearInterval(asking)
      await Promise.all(asked)
      return seen
    },
  }
}

const share = (waits: readonly number[], part: number) =>
  ([...waits].sort((a, b) => a - b)[Math.floor(waits.length * part)] ?? 0).toFixed(1)
const inWords = ({ pages, searches, failed }: Asked) =>
  [
    `a claim's page p50 ${share(pages, 0.5)}, p95 ${share(pages, 0.95)} ms`,
    `a new search p50 ${share(searches, 0.5)}, p95 ${share(searches, 0.95)} ms`,
    `${pages.length + searches.length} requests, ${failed} without an answer`,
  ].join('; ')
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Says on the way how far it is, so that a run that is cut short has said something. */
async function untilVisited(db: PrismaClient, sayEveryMs = 15_000): Promise<void> {
  const start = performance.now()
  let said = start
  for (;;) {
    const done = await db.visit.count({ where: { purpose: 'capture' } })
    const now = performance.now()
    if (done >= count || now - start > 60_000 + count * patienceMs) return
    if (now - said > sayEveryMs) {
      said = now
      console.log(`  ${done} after ${Math.round((now - began) / 1000)} s`)
    }
    await pause(200)
  }
}

const sources = await serveSources()
const site = await startSite({
  SAMPLE: 'on',
  CAPTURE_PRIVATE_HOSTS: hosts.map((host) => `${host}:${sources.port}`).join(','),
})
const embedded = await startEmbedded(site.dataDir, { join: true })
const db = openDatabase(embedded.addresses.app, 4)
const { ref } = await db.claim.findFirstOrThrow({ where: { state: 'decided', logIdx: { not: null } } })

async function readFor(seconds: number): Promise<Asked> {
  const readers = askAsReaders(site.origin, `/claims/${ref}`)
  await pause(seconds * 1000)
  return readers.stop()
}

await readFor(warmSeconds)
console.log(`in peace: ${inWords(await readFor(peaceSeconds))}; memory ${site.memory().now} MB`)
const meanwhile = askAsReaders(site.origin, `/claims/${ref}`)
const usedBefore = site.processorSeconds()
const began = performance.now()
for (let number = 0; number < count; number += 1)
  await addSource(
    { db, actor: systemActor },
    { identifier: `http://${hosts[number % hosts.length]}:${sources.port}/page/${number}` },
  )
const asked = (performance.now() - began) / 1000
await untilVisited(db)
const seconds = (performance.now() - began) / 1000
console.log(`meanwhile: ${inWords(await meanwhile.stop())}`)
const snapshots = await db.snapshot.count({ where: { requestedAddress: { contains: `:${sources.port}/` } } })
const used = site.processorSeconds() - usedBefore
console.log(
  `${snapshots} snapshots of ${count} in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(1)} a second (asked for within ${asked.toFixed(1)} s); the site's process used ${used.toFixed(1)} s`,
)
console.log(`memory of the site: ${site.memory().now} MB after, ${site.memory().most} MB at most`)
await db.$disconnect()
await embedded.stop()
await site.stop()
sources.close()
process.exit(snapshots === count ? 0 : 1)

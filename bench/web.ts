/**
 * `node bench/web.ts`: requests a second of cached pages and of the uncached search, each beside what the same machine
 * does in the same run with a static file of Next.js, a bare Next.js route and a bare Node server.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { openLedgerDatabase } from '#bin/steps/ledger-database.ts'
import { run } from '#bin/steps/step.ts'
import { findFreePort } from '#lib/db/postgres/free-port.ts'
import { openReader, type Reader, type Statement } from '#lib/db/reader.ts'
import { readLedgerView } from '#lib/queries/ledger/ledger-view.ts'
import { readPublishedPage } from '#lib/queries/ledger/published-claims.ts'
import { readSiteHead } from '#lib/queries/site/site-facts.ts'

const connections = 32
const seconds = Number(process.env.BENCH_SECONDS ?? 2)
const rounds = Number(process.env.BENCH_ROUNDS ?? 7)
const words = [
  'training',
  'price',
  'model',
  'weights',
  'chip',
  'American',
  'cost',
  'paper',
  'API',
  'Microsoft',
]

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-bench-'))
const children: ChildProcess[] = []
process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM')
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a server and waits until it answers. */
async function serve(args: string[], env: Record<string, string>, ready: string): Promise<void> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  children.push(child)
  for (let tries = 0; tries < 1_500; tries++) {
    const answer = await fetch(ready).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.ok) return
    await pause(200)
  }
  throw new Error(`${ready} never answered`)
}

const seen = z.object({
  perSecond: z.number(),
  p50: z.number(),
  p99: z.number(),
  failed: z.number(),
  bytesEach: z.number(),
})
type Seen = z.output<typeof seen>

function load(port: number, targets: readonly string[]): Promise<Seen> {
  const child = spawn(
    process.execPath,
    ['bench/web/load.ts', String(port), String(connections), String(seconds)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  child.stdin.end(JSON.stringify(targets))
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('exit', () => resolve(seen.parse(JSON.parse(output))))
    child.on('error', reject)
  })
}

type Target = { readonly name: string; readonly port: number; readonly targets: readonly string[] }

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Every target once a round, one after another, so that a busy moment of the machine meets all of them alike. */
async function measure<Name extends string>(
  targets: Readonly<Record<Name, Target>>,
): Promise<(name: Name) => readonly Seen[]> {
  const all = new Map<string, Seen[]>()
  for (let round = 0; round < rounds; round++)
    for (const [key, { port, targets: paths }] of Object.entries<Target>(targets))
      all.set(key, [...(all.get(key) ?? []), await load(port, paths)])
  for (const [key, { name }] of Object.entries<Target>(targets)) {
    const of = (read: (one: Seen) => number) => median((all.get(key) ?? []).map(read))
    const [perSecond, p50, p99] = [of((one) => one.perSecond), of((one) => one.p50), of((one) => one.p99)]
    const failed = (all.get(key) ?? []).reduce((sum, one) => sum + one.failed, 0)
    console.log(
      `${name.padEnd(44)} ${perSecond.toFixed(0).padStart(7)} /s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms   ${of((one) => one.bytesEach).toFixed(0)} bytes   ${failed} failed`,
    )
  }
  return (name) => all.get(name) ?? []
}

const facts = {
  name: 'Claim Ledger',
  origin: 'http://127.0.0.1',
  licence: 'CC-BY-4.0',
  publisher: { name: '', url: '', sameAs: [] },
}

/** The statements that the search API runs for some words, as they are sent. */
async function questionsOf(reading: Reader, search: string): Promise<Statement[]> {
  const asked: Statement[] = []
  const listening: Reader = {
    ...reading,
    rows(statement) {
      asked.push({ text: statement.text, values: statement.values })
      return reading.rows(statement)
    },
  }
  await readSiteHead(listening, facts.origin)
  await readPublishedPage(listening, readLedgerView({ q: search }, { sort: 'changed' }), facts, 20)
  return asked
}

/** An answer as it went over the wire: head (names and values by turns, without what Node adds itself) and compressed body. */
function answerOf(address: string): Promise<{ head: string[]; body: Buffer }> {
  const ofNode = new Set(['date', 'connection', 'keep-alive'])
  return new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'br' } }, async (answer) => {
      const head: string[] = []
      for (let at = 0; at < answer.rawHeaders.length; at += 2) {
        const [name = '', value = ''] = answer.rawHeaders.slice(at, at + 2)
        if (!ofNode.has(name.toLowerCase())) head.push(name, value)
      }
      resolve({ head, body: await buffer(answer) })
    }).on('error', reject)
  })
}

const [sitePort, nextPort, nodePort] = [await findFreePort(), await findFreePort(), await findFreePort()]
const site = `http://127.0.0.1:${sitePort}`
await serve(
  // As `npm start` does.
  ['--min-semi-space-size=16', '--disable-warning=DeprecationWarning', 'bin/start.ts'],
  { DATA_DIR: join(folder, 'data'), PORT: String(sitePort) },
  `${site}/claims/6`,
)

process.env.DATA_DIR = join(folder, 'data')
const ledger = await openLedgerDatabase({ join: true })
const databaseUrl = ledger.url
const reading = openReader(databaseUrl)
const questions = await Promise.all(words.map((word) => questionsOf(reading, word)))
await reading.close()
writeFileSync(join(folder, 'questions.json'), JSON.stringify(questions))
const { head, body } = await answerOf(`${site}/claims/6`)
writeFileSync(join(folder, 'head.json'), JSON.stringify(head))
writeFileSync(join(folder, 'bytes'), body)

const bare = {
  BENCH_QUESTIONS: join(folder, 'questions.json'),
  BENCH_DATABASE: databaseUrl,
  BENCH_HEAD: join(folder, 'head.json'),
  BENCH_BYTES: join(folder, 'bytes'),
}
Object.assign(process.env, bare)
await run(process.execPath, ['node_modules/next/dist/bin/next', 'build', 'bench/web/bare-next'], bare)
await serve(
  [
    'node_modules/next/dist/bin/next',
    'start',
    'bench/web/bare-next',
    '-p',
    String(nextPort),
    '-H',
    '127.0.0.1',
  ],
  bare,
  `http://127.0.0.1:${nextPort}/search`,
)
await serve(
  ['bench/web/bare-node.ts'],
  { ...bare, PORT: String(nodePort) },
  `http://127.0.0.1:${nodePort}/search`,
)

console.log(
  `\n${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${connections} connections, ${rounds} rounds of ${seconds} s\n`,
)
const numbers = questions.map((_, index) => `/search?n=${index}`)
const of = await measure({
  claim: { name: 'cached claim page', port: sitePort, targets: ['/claims/6'] },
  list: { name: 'cached ledger', port: sitePort, targets: ['/ledger'] },
  file: { name: 'static file by the same Next.js server', port: sitePort, targets: ['/reading.js'] },
  staticPage: { name: 'static page of a bare Next.js', port: nextPort, targets: ['/'] },
  bytes: { name: 'bare Node, the claim page’s whole answer', port: nodePort, targets: ['/'] },
  lean: { name: 'bare Node, the same body under two headers', port: nodePort, targets: ['/lean'] },
  search: {
    name: 'uncached search API',
    port: sitePort,
    targets: words.map((word) => `/api/v1/claims?q=${word}&limit=20`),
  },
  bareRoute: { name: 'bare Next.js route, the same SQL', port: nextPort, targets: numbers },
  bareNode: { name: 'bare Node, the same SQL', port: nodePort, targets: numbers },
})

type Name = Parameters<typeof of>[0]
/** The median of the rounds' own ratios. */
const ratio = (name: string, one: Name, other: Name, aim?: number) => {
  const others = of(other)
  const value = median(of(one).map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? 1)))
  console.log(`${name.padEnd(60)} ${value.toFixed(2)}${aim === undefined ? '' : ` (aim ≥ ${aim})`}`)
}
console.log('')
ratio('cached claim page : Next.js’s own static page', 'claim', 'staticPage', 10)
ratio('cached claim page : static file by Next.js', 'claim', 'file')
ratio('cached claim page : bare Node sending the same bytes', 'claim', 'bytes', 0.8)
ratio('cached claim page : bare Node, the body under two headers', 'claim', 'lean')
ratio('cached ledger : Next.js’s own static page', 'list', 'staticPage', 10)
ratio('cached ledger : bare Node sending the claim page’s bytes', 'list', 'bytes')
ratio('uncached search API : bare Next.js route', 'search', 'bareRoute', 0.8)
ratio('uncached search API : bare Node', 'search', 'bareNode')
ratio('bare Next.js route : bare Node', 'bareRoute', 'bareNode')
for (const name of ['claim', 'list', 'search', 'bytes'] as const)
  console.log(
    `${`${name}: p99 ÷ p50`.padEnd(60)} ${median(of(name).map(({ p50, p99 }) => p99 / p50)).toFixed(1)}${name === 'bytes' ? ' (bare Node itself)' : ' (aim ≤ 5)'}`,
  )
for (const child of children) child.kill('SIGTERM')
await Promise.all(
  children.map(
    (child) =>
      new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null))),
  ),
)
rmSync(folder, { recursive: true, force: true })
process.exit(0)

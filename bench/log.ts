import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { openClaim } from '#lib/commands/claim/open-claim.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { publishDocument } from '#lib/commands/document/publish-document.ts'
import { openDatabase } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { grantRoles } from '#lib/db/grant-roles.ts'
import { migrate } from '#lib/db/migrate.ts'
import { startEmbedded } from '#lib/db/postgres/embedded.ts'
import { startPublishing } from '#lib/jobs/publish-log.ts'
import { actorForPerson, anyone, systemActor } from '#lib/policy/index.ts'
import { readClaimProof } from '#lib/queries/log/log-publication.ts'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import { bareWriter } from './log/bare-insert.ts'

/**
 * The log in a real database that syncs to disk: public changes a second through a whole command (`claim.open`, each
 * writer in a document of its own) at 1, 8 and 32 writers, against a bare INSERT of the same rows, one statement a table
 * and one transaction a change, into tables with the same indexes and no rules (aim: at least half at 8 writers). Turns
 * alternate and the median of the ratios is told. Then, with the publisher at work under one writer and under eight:
 * from the command's start to the proof that a reader can fetch (aim: p99 of 3 s), and the reading of that proof (20 ms).
 */
const seconds = Number(process.argv[2] ?? 4)
const turns = 3

const folder = mkdtempSync(join(tmpdir(), 'bench-log-'))
const editor = actorForPerson({ id: randomUUID(), role: 'editor', name: 'E' })
const show = (what: string, figure: string) => console.log(`${what.padEnd(44)} ${figure}`)

function inputFor(document: string) {
  return {
    document,
    start: 0,
    end: 26,
    restatement: 'The training of the model cost 5.6 million dollars.',
    claimant: { name: 'The author', kind: 'person' as const },
    category: 'cost',
    assertion: 'so' as const,
  }
}

async function publishedDocument(db: PrismaClient, title: string): Promise<string> {
  const text = `Training cost $5.6 million. ${title}`
  const { ref } = await addDocument({ db, actor: editor }, { title, text })
  await publishDocument({ db, actor: systemActor }, { document: ref })
  return ref
}

/** Rounds of `work` a second, `writers` of them at once, for the time of a turn. */
async function rate(writers: number, work: (writer: number) => Promise<unknown>): Promise<number> {
  let done = 0
  const started = performance.now()
  const until = started + 1000 * seconds
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      while (performance.now() < until) {
        await work(writer)
        done += 1
      }
    }),
  )
  return (1000 * done) / (performance.now() - started)
}

const median = (values: readonly number[]) =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
const quantile = (values: readonly number[], part: number) =>
  [...values].sort((one, other) => one - other)[Math.floor(part * values.length)] ?? 0

async function measureAppends(db: PrismaClient, url: string, documents: readonly string[]): Promise<void> {
  const open = (writer: number) => openClaim({ db, actor: editor }, inputFor(documents[writer] ?? ''))
  await open(0)
  const { id } = await open(0)
  const sql = postgres(url, { max: 32, onnotice: () => {} })
  const insert = await bareWriter(sql, id)
  for (const writers of [1, 8, 32]) {
    const found: { bare: number; whole: number; ratio: number }[] = []
    for (let turn = 0; turn < turns; turn += 1) {
      const bare = await rate(writers, insert)
      const whole = await rate(writers, open)
      found.push({ bare, whole, ratio: whole / bare })
    }
    const of = (name: 'bare' | 'whole' | 'ratio') => median(found.map((one) => one[name]))
    show(
      `${writers} writers`,
      `${of('whole').toFixed(0)}/s whole, ${of('bare').toFixed(0)}/s bare; ratio ${of('ratio').toFixed(2)}`,
    )
  }
  await sql.end()
}

async function measureProofs(db: PrismaClient, url: string, documents: readonly string[]): Promise<void> {
  const signer = openLogSigner(join(folder, 'signer'), 'ledger.example.org/tlog')
  const publishing = await startPublishing({ db, url, signer, say: console.error, isRefusal: () => false })
  for (const writers of [1, 8]) {
    const [delays, reads]: number[][] = [[], []]
    await rate(writers, async (writer) => {
      const started = performance.now()
      const { ref } = await openClaim({ db, actor: editor }, inputFor(documents[writer] ?? ''))
      for (;;) {
        const asked = performance.now()
        const proof = await readClaimProof(db, anyone, { ref }).catch(() => null)
        if (proof) {
          reads?.push(performance.now() - asked)
          break
        }
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
      delays?.push(performance.now() - started)
    })
    const told = (values: readonly number[] = []) =>
      `median ${quantile(values, 0.5).toFixed(1)} ms, p99 ${quantile(values, 0.99).toFixed(1)} ms`
    show(`change to published proof, ${writers} writers`, `${told(delays)} (${delays?.length} changes)`)
    show('proof of one claim', told(reads))
  }
  await publishing.stop()
}

const server = await startEmbedded(join(folder, 'data'), { join: false })
const db = openDatabase(server.addresses.app)
try {
  await migrate(server.addresses.migrate)
  await grantRoles(server.addresses)
  const { id, role, name } = editor
  await db.person.create({ data: { id: id ?? '', role, name, createdAt: new Date() } })
  const documents = []
  for (let writer = 0; writer < 32; writer += 1)
    documents.push(await publishedDocument(db, `Document ${writer}`))
  await measureAppends(db, server.addresses.migrate, documents)
  await measureProofs(db, server.addresses.app, documents)
} finally {
  await db.$disconnect()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}

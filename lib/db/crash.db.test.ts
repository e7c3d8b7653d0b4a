import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePage } from '#lib/commands/site/write-page.ts'
import { actorForPerson, sitePages } from '#lib/policy/index.ts'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import { parseVerifierKey, trustLog, verifyCheckpoint } from '#lib/translog/index.ts'
import { cryptography, sha256 } from '#lib/translog/testdata/node-crypto.ts'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { grantRoles } from './grant-roles.ts'
import { logPublisher } from './log/publish-log.ts'
import { migrate } from './migrate.ts'
import { startEmbedded } from './postgres/embedded.ts'

const rounds = process.env.PROVE === 'full' ? 25 : 2
const writerCount = 8
/** How many acknowledged changes a round waits for before everything is killed. */
const changesEach = 40

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-crash-'))
const signer = openLogSigner(join(folder, 'signer'), 'ledger.example.org/tlog')
const admin = actorForPerson({ id: randomUUID(), role: 'admin', name: 'A' })
type Acknowledged = { page: string; number: number }

/** The server and all its children are one process group. */
const killEverything = () =>
  process.kill(
    -Number(readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )

/** Writers that go on until the database is gone, and a publisher beside them; gives what was acknowledged. */
async function workUntilKilled(db: PrismaClient): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  let isOver = false
  const enough = Promise.withResolvers<void>()
  const work = async (one: () => Promise<unknown>) => {
    while (!isOver)
      await one().catch((error: unknown) => {
        if (!isOver) enough.reject(error)
      })
  }
  const write = (writer: number) =>
    work(async () => {
      const page = sitePages[writer % sitePages.length] ?? 'method'
      const markdown = `Writer ${writer}, change ${acknowledged.length}.`
      acknowledged.push(await writePage({ db, actor: admin }, { page, markdown }))
      if (acknowledged.length >= changesEach) enough.resolve()
    })
  const publisher = logPublisher(db, signer)
  const workers = [
    ...Array.from({ length: writerCount }, (_, writer) => write(writer)),
    work(publisher.publish),
  ]
  await enough.promise
  isOver = true
  killEverything()
  await Promise.all(workers)
  return acknowledged
}

async function expectWhole(db: PrismaClient, acknowledged: readonly Acknowledged[]): Promise<void> {
  const pages = await db.sitePage.findMany({ select: { name: true, number: true, logIdx: true } })
  const kept = new Map(pages.map((page) => [`${page.name} ${page.number}`, page.logIdx]))
  const lost = acknowledged.filter(({ page, number }) => !kept.has(`${page} ${number}`))
  expect(lost, 'no acknowledged change is lost').toEqual([])
  const { size } = await db.logHead.findUniqueOrThrow({ where: { id: 1 } })
  const entries = await db.logEntry.findMany({ orderBy: { idx: 'asc' }, select: { idx: true } })
  expect(entries.map(({ idx }) => idx)).toEqual(Array.from({ length: Number(size) }, (_, at) => BigInt(at)))
  expect(new Set(kept.values()).size, 'one entry for each change').toBe(entries.length)
  const newest = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } })
  if (!newest) return
  expect(newest.size).toBeLessThanOrEqual(size)
  const policy = trustLog(parseVerifierKey(sha256, newest.key))
  expect((await verifyCheckpoint(cryptography.verifyEd25519, newest.note, policy)).fault).toBeNull()
}

describe('a database that is killed while people write', () => {
  beforeAll(async () => {
    const server = await startEmbedded(join(folder, 'data'), { join: false })
    await migrate(server.addresses.migrate)
    await grantRoles(server.addresses)
    const db = openDatabase(server.addresses.app, 1)
    const { id, role, name } = admin
    await db.person.create({ data: { id: id ?? '', role, name, createdAt: new Date() } })
    await db.$disconnect()
    await server.stop()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it(`loses no acknowledged change and leaves no gap, and the log is signed on, ${rounds} times`, {
    timeout: rounds * 60_000,
  }, async () => {
    const all: Acknowledged[] = []
    for (let round = 0; round < rounds; round += 1) {
      const server = await startEmbedded(join(folder, 'data'), { join: false })
      const db = openDatabase(server.addresses.app)
      await expectWhole(db, all)
      all.push(...(await workUntilKilled(db)))
      await db.$disconnect().catch(() => {})
    }
    const server = await startEmbedded(join(folder, 'data'), { join: false })
    const db = openDatabase(server.addresses.app)
    await expectWhole(db, all)
    const { size } = await db.logHead.findUniqueOrThrow({ where: { id: 1 } })
    expect(await logPublisher(db, signer).publish()).toBe(Number(size))
    await db.$disconnect()
    await server.stop()
  })
})

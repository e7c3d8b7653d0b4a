import { randomUUID } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import { addSource } from '#lib/commands/source/add-source.ts'
import { keepSnapshot } from '#lib/commands/source/keep-snapshot.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { type Actor, actorForPerson, systemActor } from '#lib/policy/index.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { securityHeaders } from '../headers.ts'
import { keepFresh } from './keep-fresh.ts'
import { pageCache } from './page-cache.ts'

let db: PrismaClient
let actor: Actor
const stops: (() => Promise<void>)[] = []

/** One instance of the site on the shared database; its pages say how often they were rendered. */
async function instance(url: string) {
  const counts = new Map<string, number>()
  const cache = pageCache((request, response: ServerResponse) => {
    const path = request.url ?? ''
    counts.set(path, (counts.get(path) ?? 0) + 1)
    response.writeHead(200, { 'Content-Type': 'text/html' })
    response.end(String(counts.get(path)))
  }, securityHeaders)
  const listening = await keepFresh(url, cache.drop, db)
  const server = createServer(cache.handle).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  stops.push(listening.stop, async () => void server.close())
  const { port } = server.address() as AddressInfo
  return async (path: string) => Number(await (await fetch(`http://127.0.0.1:${port}${path}`)).text())
}

beforeAll(async () => {
  const test = await testDatabase()
  db = test.db
  await loadSample(db)
  const { id, name } = await db.person.findFirstOrThrow({ where: { name: 'Second Reviewer' } })
  actor = actorForPerson({ id, name, role: 'reviewer' })
})
afterAll(async () => {
  for (const stop of stops) await stop()
})

describe('a change in the ledger', () => {
  it('is seen in every instance, on the pages it touches', async () => {
    const { url } = await testDatabase()
    const instances = [await instance(url), await instance(url)]
    const touched = ['/claims/7', '/documents/1', '/ledger', '/', '/documents']
    const others = ['/claims/17', '/sources/s10']
    for (const get of instances)
      for (const path of [...touched, ...others]) expect(await get(path), path).toBe(1)
    const evidence = await db.evidence.findMany({ where: { claim: { ref: '7' } } })
    await submitReview(
      { db, actor },
      {
        claim: '7',
        verdict: 'unverifiable',
        framing: 'exact',
        rationale: 'The announcement gives no price.',
        evidence: evidence.map(({ id }) => id),
      },
    )
    for (const get of instances) {
      for (const path of touched) await expect.poll(() => get(path), { message: path }).toBeGreaterThan(1)
      for (const path of others) expect(await get(path), path).toBe(1)
    }
  })

  it('is none where a source is looked at that no public claim cites; else it touches those that do', async () => {
    const { url } = await testDatabase()
    const get = await instance(url)
    const evidence = await db.evidence.findFirstOrThrow({
      where: { claim: { logIdx: { not: null } } },
      select: { claim: { select: { ref: true } }, source: { select: { id: true, ref: true } } },
    })
    const { claim, source } = evidence
    const other = await db.claim.findFirstOrThrow({
      where: { logIdx: { not: null }, evidence: { none: { sourceId: source.id } } },
    })
    const touched = [`/sources/${source.ref}`, `/claims/${claim.ref}`]
    for (const path of [...touched, `/claims/${other.ref}`]) expect(await get(path), path).toBe(1)
    const unused = await addSource({ db, actor: systemActor }, { title: 'Cited nowhere' })
    const { id } = await db.source.findUniqueOrThrow({ where: { ref: unused.source } })
    await look(id)
    await look(source.id)
    for (const path of touched) await expect.poll(() => get(path), { message: path }).toBeGreaterThan(1)
    expect(await get(`/claims/${other.ref}`)).toBe(1)
  })
})

const look = (source: string) =>
  keepSnapshot(
    { db, actor: systemActor },
    {
      ...{ source, capture: randomUUID(), purpose: 'watch', at: new Date(), passagesChanged: null },
      outcome: { got: 'nothing', failure: 'timed-out', status: null },
    },
  )

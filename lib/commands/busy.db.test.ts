import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#lib/db/client.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import type { Actor } from '#lib/policy/index.ts'
import { submitReview } from './review/submit-review.ts'
import { type DeskWorld, deskWorld } from './testing/desk-world.ts'

let db: PrismaClient
/** Waits for nobody for longer than a moment. */
let hurried: PrismaClient
let reviewer: Actor
let desk: DeskWorld

beforeAll(async () => {
  const database = await testDatabase()
  db = database.db
  hurried = openDatabase(database.url, 2, 50)
  desk = deskWorld(db)
  reviewer = await desk.add('editor')
})
afterAll(() => hurried.$disconnect())

/** A client whose transactions may take no longer than `timeout` milliseconds. */
const brief = (timeout: number): PrismaClient =>
  new Proxy(db, {
    get: (target, name) =>
      name === '$transaction'
        ? (run: Parameters<PrismaClient['$transaction']>[0], options: object) =>
            target.$transaction(run, { ...options, timeout })
        : Reflect.get(target, name),
  })

describe('a command that runs out of time', () => {
  const world = [
    ['as a row that it needs stays held', () => hurried],
    ['as its transaction ran too long', () => brief(50)],
  ] as const

  it.each(world)(
    '%s is refused with a sentence, changes nothing, and can be sent again',
    async (_why, of) => {
      const { claim, evidence } = await desk.openWithEvidence(reviewer)
      const review = (client: PrismaClient) =>
        submitReview(
          { db: client, actor: reviewer },
          { claim, verdict: 'verified', rationale: 'So.', evidence: [evidence] },
        )
      const refused = await db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM claim WHERE ref = ${claim} FOR UPDATE`
        const ended = review(of()).catch((error: unknown) => error)
        await tx.$queryRaw`SELECT pg_sleep(0.2)::text`
        return { ended }
      })
      expect(await refused.ended).toMatchObject({ code: 'busy', status: 409 })
      expect(await db.review.count({ where: { claim: { ref: claim } } })).toBe(0)
      await review(db)
      expect(await db.review.count({ where: { claim: { ref: claim } } })).toBe(1)
    },
  )
})

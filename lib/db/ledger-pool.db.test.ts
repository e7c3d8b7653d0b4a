import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from './client.ts'
import type { PrismaClient } from './generated/client.ts'
import { ranOutOfTime } from './out-of-time.ts'
import { testDatabase } from './test-database.ts'
import { inTransaction } from './transaction.ts'

let db: PrismaClient
beforeAll(async () => {
  db = openDatabase((await testDatabase()).url, 10)
})
afterAll(() => db.$disconnect())

const limits = { maxWait: 10_000, timeout: 20_000 }

describe('the transactions of many changes', () => {
  it('are at work four at once, and leave connections for readers', async () => {
    const end = Promise.withResolvers<void>()
    const full = Promise.withResolvers<void>()
    let begun = 0
    const changes = Array.from({ length: 9 }, () =>
      inTransaction(db, limits, async () => {
        begun += 1
        if (begun === 4) full.resolve()
        await end.promise
      }),
    )
    await full.promise
    expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
    expect(begun).toBe(4)
    end.resolve()
    await Promise.all(changes)
    expect(begun).toBe(9)
  })

  it('that waited for too long are refused, and keep no place', async () => {
    const end = Promise.withResolvers<void>()
    const held = Array.from({ length: 4 }, () => inTransaction(db, limits, () => end.promise))
    const refused = Array.from({ length: 4 }, () =>
      inTransaction(db, { ...limits, maxWait: 50 }, async () => {}).catch((error: unknown) => error),
    )
    for (const error of await Promise.all(refused)) expect(ranOutOfTime(error)).toBe(true)
    end.resolve()
    await Promise.all(held)
    const later = Array.from({ length: 8 }, () => inTransaction(db, limits, async () => 'done'))
    expect(await Promise.all(later)).toEqual(Array(8).fill('done'))
  })
})

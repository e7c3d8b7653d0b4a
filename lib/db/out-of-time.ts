import pg from 'pg'
import { z } from 'zod'
import { Prisma } from './generated/client.ts'

/** Prisma: no connection came free or the transaction ran too long; a deadlock or a write in between. */
const prismaCodes: readonly string[] = ['P2028', 'P2034']
/** PostgreSQL: a lock was waited for too long; a deadlock; a write in between. */
const postgresCodes: readonly string[] = ['55P03', '40P01', '40001']

const fromDriver = z.object({
  driverAdapterError: z.object({ cause: z.object({ originalCode: z.string() }) }),
})

/** Whether a transaction was rolled back for nobody's fault but that of others who work at the same time. */
export function ranOutOfTime(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return postgresCodes.includes(error.code ?? '')
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const driver = fromDriver.safeParse(error.meta)
  return (
    prismaCodes.includes(error.code) ||
    (driver.success && postgresCodes.includes(driver.data.driverAdapterError.cause.originalCode))
  )
}

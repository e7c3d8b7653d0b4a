import { fingerprint, isFresh, remember } from './fingerprint.ts'
import { run, step } from './step.ts'

const mark = 'lib/db/generated/made-from'

/** Makes the database client from `prisma/schema.prisma`, unless it is made from this very schema. */
export async function makeDatabaseClient(): Promise<void> {
  const print = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'node_modules/prisma/package.json'])
  if (isFresh(mark, print)) return
  // Generating runs no engine; any file that exists keeps Prisma from downloading one.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  await step('Making the database client', () =>
    run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], env),
  )
  remember(mark, print)
}

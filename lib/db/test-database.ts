import { inject } from 'vitest'
import { openDatabase } from './client.ts'
import { roleAddresses } from './database-roles.ts'
import type { PrismaClient } from './generated/client.ts'
import type { DatabaseAddresses } from './grant-roles.ts'
import { createDatabase } from './postgres/postgres-cluster.ts'
import { templateName } from './test-server.ts'

export type TestDatabase = {
  readonly addresses: DatabaseAddresses
  /** As the application's role. */
  readonly url: string
  readonly db: PrismaClient
}

let opened: Promise<TestDatabase> | undefined

/** The calling test file's own database, copied from the migrated template at the first call. */
export function testDatabase(): Promise<TestDatabase> {
  opened ??= open()
  return opened
}

async function open(): Promise<TestDatabase> {
  const address = inject('postgresServer')
  const name = `test_${process.pid}_${Math.floor(performance.now() * 1000)}`
  await createDatabase(`${address}/postgres`, name, templateName)
  const addresses = roleAddresses(`${address}/${name}`)
  return { addresses, url: addresses.app, db: openDatabase(addresses.app) }
}

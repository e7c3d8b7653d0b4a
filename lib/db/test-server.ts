import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { makeRoles, roleAddresses } from './database-roles.ts'
import { grantRoles } from './grant-roles.ts'
import { migrate } from './migrate.ts'
import { findFreePort } from './postgres/free-port.ts'
import { findBinaries } from './postgres/postgres-binaries.ts'
import { createDatabase, initCluster, spawnServer, waitForServer } from './postgres/postgres-cluster.ts'
import { giveToPostgres } from './postgres/postgres-user.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the test run's PostgreSQL, without a database name. */
    postgresServer: string
  }
}

/** The database that every test file's own is copied from. */
export const templateName = 'claim_ledger_template'

/** Starts one real PostgreSQL for a test run, with a migrated template in it; gives what stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-postgres-'))
  giveToPostgres(folder)
  const data = join(folder, 'data')
  mkdirSync(data)
  giveToPostgres(data)
  const binaries = findBinaries()
  initCluster(binaries, data)
  const port = await findFreePort()
  const quick = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200']
  const server = spawnServer(binaries, data, port, quick)
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  const address = `postgres://postgres@127.0.0.1:${port}`
  await waitForServer(`${address}/postgres`)
  await createDatabase(`${address}/postgres`, templateName)
  const addresses = roleAddresses(`${address}/${templateName}`)
  await makeRoles(addresses)
  await migrate(addresses.migrate)
  await grantRoles(addresses)
  project.provide('postgresServer', address)
  return async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGQUIT')
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 5_000))])
    process.off('exit', kill)
    kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate.ts'
import { findBinaries, findFreePort, giveToPostgres, initCluster, spawnServer } from './postgres-binaries.ts'

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
  await createDatabase(address, templateName)
  await migrate(`${address}/${templateName}`)
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

/** Makes a database; from the template where `template` is given. */
export async function createDatabase(address: string, name: string, template?: string): Promise<void> {
  const sql = postgres(`${address}/postgres`, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function waitForServer(url: string): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await sql`SELECT 1`
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

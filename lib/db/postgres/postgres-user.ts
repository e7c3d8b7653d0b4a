import { execFileSync } from 'node:child_process'
import { chownSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

export type UnprivilegedUser = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root; as root it runs as this user, which every Unix has. Null where we are not root. */
export function unprivilegedUser(): UnprivilegedUser | null {
  if (process.getuid?.() !== 0) return null
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Gives a file or folder to the user that PostgreSQL runs as. */
export function giveToPostgres(path: string): void {
  const user = unprivilegedUser()
  if (user) chownSync(path, user.uid, user.gid)
}

/** A program and its arguments, and who runs it. */
export type Launch = {
  readonly file: string
  readonly args: readonly string[]
  readonly user: UnprivilegedUser | Record<string, never>
}

/**
 * How to run one of PostgreSQL's programs on `folders`. A root user's home or a private temporary folder is closed to
 * the unprivileged user; there, `setpriv` lets the program pass closed folders (Linux capabilities DAC_OVERRIDE and
 * DAC_READ_SEARCH) and nothing else of root's.
 */
export function launchAsPostgres(file: string, args: readonly string[], folders: readonly string[]): Launch {
  const user = unprivilegedUser()
  if (!user) return { file, args, user: {} }
  if ([file, ...folders].every((path) => canReach(user, path))) return { file, args, user }
  const capabilities = '+dac_override,+dac_read_search'
  const as = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  return {
    file: 'setpriv',
    args: [...as, `--inh-caps=${capabilities}`, `--ambient-caps=${capabilities}`, file, ...args],
    user: {},
  }
}

/** Whether every folder above a path lets this user through. */
export function canReach(user: UnprivilegedUser, path: string): boolean {
  const folder = dirname(path)
  const { mode, uid, gid } = statSync(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & bit) !== 0 && (folder === dirname(folder) || canReach(user, folder))
}

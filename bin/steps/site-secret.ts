import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '#lib/make-folder.ts'
import { settings, settle } from '#lib/settings.ts'

/** What signs session cookies: APP_SECRET, or one made at the first start and kept in the data folder. */
export function settleSecret(): void {
  const { secret, dataDir } = settings()
  settle({ secret: secret ?? keptSecret(join(dataDir, 'session-secret'), dataDir) })
}

function keptSecret(file: string, folder: string): string {
  makeFolder(folder)
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isThere) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { settings, settle } from '#lib/settings.ts'

/** What signs session cookies: APP_SECRET, or one made at the first start and kept in the data folder. */
export function settleSecret(): void {
  const { secret, dataDir } = settings()
  settle({ secret: secret ?? keptSecret(join(dataDir, 'session-secret'), dataDir) })
}

function keptSecret(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isThere) throw error
  }
  return readFileSync(file, 'utf8').trim()
}

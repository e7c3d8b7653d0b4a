import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findFreePort } from '#lib/db/postgres/free-port.ts'

const start = join(import.meta.dirname, 'start.ts')

const unset = { DATABASE_URL: '', DATA_DIR: '', HOST: '', PORT: '', APP_ORIGIN: '' }

/** Runs `npm start`'s program with an environment that must stop it. */
function attempt(environment: Record<string, string>): { code: number | null; said: string } {
  const run = spawnSync(process.execPath, [start], {
    encoding: 'utf8',
    timeout: 50_000,
    env: { ...process.env, ...unset, ...environment },
  })
  return { code: run.status, said: (run.stdout + run.stderr).trim() }
}

const taken = createServer()
let port = 0

beforeAll(async () => {
  port = await findFreePort()
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve))
})
afterAll(() => void taken.close())

describe('a start that cannot go on says why in one sentence, with exit code 1', () => {
  it('for a setting that makes no sense', () => {
    expect(attempt({ PORT: 'eighty' })).toEqual({
      code: 1,
      said: 'The setting PORT is “eighty”: expected a port number from 1 to 65535.',
    })
  })

  it('for a port that is taken', () => {
    expect(attempt({ PORT: String(port) })).toEqual({
      code: 1,
      said: `The port ${port} is taken by another program. Set PORT to a free one, or leave it out.`,
    })
  })

  it('for a database that does not answer', () => {
    const { code, said } = attempt({ DATABASE_URL: 'postgresql://nobody:secret@127.0.0.1:1/ledger' })
    expect(code).toBe(1)
    expect(said).toContain('The database of DATABASE_URL (127.0.0.1:1/ledger) cannot be reached')
    expect(said).not.toContain('secret')
  })

  it('for a data folder that cannot be written', () => {
    const { code, said } = attempt({ DATA_DIR: join(start, 'data') })
    expect(code).toBe(1)
    expect(said).toMatch(/^The data folder .* cannot be written to \(\w+\)\. Make it writable/)
  })
})

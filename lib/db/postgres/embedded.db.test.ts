import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { CannotStartDatabase, startEmbedded } from './embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-embedded-'))
const dataDir = join(folder, 'data')

/** Another process of the program that starts the server and holds it until it is killed. */
async function startHolder(): Promise<{ kill: () => Promise<void> }> {
  const module = JSON.stringify(join(import.meta.dirname, 'embedded.ts'))
  const code = `
    const { startEmbedded } = await import(${module})
    await startEmbedded(${JSON.stringify(dataDir)}, { join: false })
    console.log('up')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function ask<Row>(url: string, query: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe<Row[]>(query)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

const postmaster = () =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

describe('the embedded server', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('starts on a new folder, closed to whoever has not its password, and stops in order', async () => {
    const database = await startEmbedded(dataDir, { join: false })
    await ask(database.addresses.migrate, 'CREATE TABLE kept (word text)')
    await ask(database.addresses.migrate, `INSERT INTO kept VALUES ('first')`)
    const stranger = new URL(database.addresses.migrate)
    stranger.password = 'guessed'
    await expect(ask(stranger.href, 'SELECT 1')).rejects.toThrow('password')
    await database.stop()
    await expect(ask(database.addresses.migrate, 'SELECT 1')).rejects.toThrow()
  })

  it('belongs to one process: a second is refused by name and a helper may join it', async () => {
    const database = await startEmbedded(dataDir, { join: false })
    const second = startEmbedded(dataDir, { join: false })
    await expect(second).rejects.toThrow(CannotStartDatabase)
    await expect(second).rejects.toThrow(`claim-ledger process ${process.pid}`)
    const joined = await startEmbedded(dataDir, { join: true })
    expect(await ask(joined.addresses.migrate, 'SELECT word FROM kept')).toEqual([{ word: 'first' }])
    await joined.stop()
    expect(await ask(database.addresses.migrate, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await database.stop()
  })

  it('is found, stopped and recovered after its process was killed', async () => {
    const holder = await startHolder()
    const orphan = postmaster()
    await holder.kill()
    process.kill(orphan, 0)
    const database = await startEmbedded(dataDir, { join: false })
    expect(postmaster()).not.toBe(orphan)
    expect(await ask(database.addresses.migrate, 'SELECT word FROM kept')).toEqual([{ word: 'first' }])
    await database.stop()
  })

  it('says when it is lost, and loses nothing that was committed', async () => {
    const database = await startEmbedded(dataDir, { join: false })
    await ask(database.addresses.migrate, `INSERT INTO kept VALUES ('second')`)
    const lost = new Promise<string>((resolve) => database.onLoss(resolve))
    process.kill(postmaster(), 'SIGKILL')
    expect(await lost).not.toBe('')
    const again = await startEmbedded(dataDir, { join: false })
    expect(await ask(again.addresses.migrate, 'SELECT word FROM kept')).toEqual([
      { word: 'first' },
      { word: 'second' },
    ])
    await again.stop()
  })

  it('is not stopped by a file that names a process which is no PostgreSQL', async () => {
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n/x\n0\n20000\n`)
    const database = await startEmbedded(dataDir, { join: false })
    await database.stop()
  })

  it('says so where the folder cannot be written', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    await expect(startEmbedded(join(file, 'data'), { join: false })).rejects.toThrow('cannot be written to')
  })
})

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { logPublisher } from '#lib/db/log/publish-log.ts'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { openDatabase } from '../client.ts'
import { roleAddresses } from '../database-roles.ts'
import { createDatabase } from '../postgres/postgres-cluster.ts'
import { testDatabase } from '../test-database.ts'
import { templateName } from '../test-server.ts'
import { formatManifest, hashFile, type Manifest, manifestFile, tableFile } from './backup-files.ts'
import { readBackup } from './read-backup.ts'
import { writeBackup } from './write-backup.ts'

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

async function emptyDatabase(name: string) {
  const address = inject('postgresServer')
  await createDatabase(`${address}/postgres`, name, templateName)
  return roleAddresses(`${address}/${name}`)
}

describe('a backup', () => {
  beforeAll(async () => {
    const { db } = await testDatabase()
    await loadSample(db)
    const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-signer-'))
    await logPublisher(db, openLogSigner(folder, 'ledger.example.org/tlog')).publish()
    rmSync(folder, { recursive: true })
  })

  it('brings everything back into an empty database, its log verified', async () => {
    const { addresses, db } = await testDatabase()
    const folder = join(scratch(), 'backup')
    const manifest = await writeBackup(addresses.migrate, folder)
    const restored = await emptyDatabase(`restored_${process.pid}`)
    await readBackup(restored.migrate, folder)
    const other = openDatabase(restored.app)
    onTestFinished(() => other.$disconnect())
    expect(await other.person.count()).toBe(await db.person.count())
    expect(await other.session.count()).toBe(await db.session.count())
    const again = await writeBackup(restored.migrate, join(folder, '..', 'again'))
    expect(again.tables).toEqual(manifest.tables)
    const claims = await other.claim.findMany({
      orderBy: { id: 'asc' },
      select: { ref: true, verdict: true },
    })
    expect(claims).toEqual(
      await db.claim.findMany({ orderBy: { id: 'asc' }, select: { ref: true, verdict: true } }),
    )
    await expect(readBackup(restored.migrate, folder)).rejects.toMatchObject({ code: 'not-empty' })
    await expect(other.$executeRaw`DELETE FROM review`).rejects.toThrow('never changed or deleted')
  })

  /** What can become of a file: each gives the bytes that are there afterwards. */
  const damages: Record<string, (bytes: Buffer) => Buffer | null> = {
    'cut short': (bytes) => bytes.subarray(0, bytes.length - 3),
    'one bit flipped': (bytes) => {
      const other = Buffer.from(bytes)
      const at = Math.floor(other.length / 2)
      other[at] = (other[at] ?? 0) ^ 1
      return other
    },
    'two rows swapped': (bytes) => {
      const [one = '', other = '', ...rest] = bytes.toString().split('\n')
      return Buffer.from([other, one, ...rest].join('\n'))
    },
    'a row repeated': (bytes) => Buffer.concat([bytes, bytes]),
    'not there': () => null,
  }
  /** What the manifest says instead, as if it had been written so. */
  const tellings: Record<string, (manifest: Manifest) => Manifest> = {
    'a table less': (manifest) => ({
      ...manifest,
      tables: manifest.tables.filter(({ name }) => name !== 'review'),
    }),
    'a row more': (manifest) => ({
      ...manifest,
      tables: manifest.tables.map((one) => (one.name === 'person' ? { ...one, rows: one.rows + 1 } : one)),
    }),
    'another version': (manifest) => ({ ...manifest, migrations: manifest.migrations.slice(0, -1) }),
  }

  it('is refused with a sentence, and nothing of it kept, however it was damaged', async () => {
    const { addresses } = await testDatabase()
    const folder = join(scratch(), 'backup')
    const manifest = await writeBackup(addresses.migrate, folder)
    const target = await emptyDatabase(`refused_${process.pid}`)
    const other = openDatabase(target.app)
    onTestFinished(() => other.$disconnect())
    const refuse = async (what: string) => {
      await expect(readBackup(target.migrate, folder), what).rejects.toMatchObject({
        code: expect.stringMatching(/^(altered-backup|not-a-backup|other-version)$/),
      })
      expect(await other.logEntry.count(), what).toBe(0)
      expect(await other.person.count(), what).toBe(0)
    }
    for (const file of [
      join(folder, manifestFile),
      tableFile(folder, 'claim'),
      tableFile(folder, 'log_entry'),
    ]) {
      const whole = readFileSync(file)
      for (const [what, damage] of Object.entries(damages)) {
        const damaged = damage(whole)
        if (damaged === null) rmSync(file)
        else writeFileSync(file, damaged)
        await refuse(`${file}: ${what}`)
        writeFileSync(file, whole)
      }
    }
    for (const [what, tell] of Object.entries(tellings)) {
      writeFileSync(join(folder, manifestFile), formatManifest(tell(manifest)))
      await refuse(`the manifest has ${what}`)
    }
    // Rewritten as a whole, by somebody who hashes too: the log does not give the root that was signed.
    const entries = tableFile(folder, 'log_entry')
    writeFileSync(entries, readFileSync(entries, 'utf8').replace('"revision":1', '"revision":9'))
    const sha256 = await hashFile(entries)
    const tables = manifest.tables.map((one) => (one.name === 'log_entry' ? { ...one, sha256 } : one))
    writeFileSync(join(folder, manifestFile), formatManifest({ ...manifest, tables }))
    await refuse('an entry rewritten')
  })

  it('goes into a new folder, and a restore out of a backup', async () => {
    const { addresses } = await testDatabase()
    const folder = scratch()
    await expect(readBackup(addresses.migrate, folder)).rejects.toMatchObject({ code: 'not-a-backup' })
    await writeBackup(addresses.migrate, folder)
    await expect(writeBackup(addresses.migrate, folder)).rejects.toMatchObject({ code: 'not-empty' })
  })
})

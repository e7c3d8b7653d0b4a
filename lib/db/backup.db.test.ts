import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { logPublisher } from '#lib/db/publish-log.ts'
import { openLogSigner } from '#lib/signing/log-signer.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { tableFile } from './backup-files.ts'
import { openDatabase } from './client.ts'
import { roleAddresses } from './database-roles.ts'
import { createDatabase } from './postgres-cluster.ts'
import { readBackup } from './read-backup.ts'
import { testDatabase } from './test-database.ts'
import { templateName } from './test-server.ts'
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

  it('is refused, and nothing of it kept, where one row was changed', async () => {
    const { addresses } = await testDatabase()
    const folder = join(scratch(), 'backup')
    await writeBackup(addresses.migrate, folder)
    appendFileSync(tableFile(folder, 'person'), '\n')
    const target = await emptyDatabase(`refused_${process.pid}`)
    await expect(readBackup(target.migrate, folder)).rejects.toMatchObject({ code: 'altered-backup' })
    const other = openDatabase(target.app)
    onTestFinished(() => other.$disconnect())
    expect(await other.logEntry.count()).toBe(0)
  })

  it('goes into a new folder, and a restore out of a backup', async () => {
    const { addresses } = await testDatabase()
    const folder = scratch()
    await expect(readBackup(addresses.migrate, folder)).rejects.toMatchObject({ code: 'not-a-backup' })
    await writeBackup(addresses.migrate, folder)
    await expect(writeBackup(addresses.migrate, folder)).rejects.toMatchObject({ code: 'not-empty' })
  })
})

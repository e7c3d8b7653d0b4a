import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { writePage } from '#lib/commands/site/write-page.ts'
import { openDatabase } from '#lib/db/client.ts'
import { roleAddresses } from '#lib/db/database-roles.ts'
import { createDatabase } from '#lib/db/postgres-cluster.ts'
import { logPublisher } from '#lib/db/publish-log.ts'
import { readBackup } from '#lib/db/read-backup.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { templateName } from '#lib/db/test-server.ts'
import { writeBackup } from '#lib/db/write-backup.ts'
import { actorForPerson } from '#lib/policy/index.ts'
import { openLogSigner, SignerRefusal } from '#lib/signing/log-signer.ts'
import { trustLog } from '#lib/translog/index.ts'
import { writeExport } from '../export/write-export.ts'
import { openFolder } from './open-folder.ts'
import { recoverLog } from './recover.ts'

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-recover-'))
const signer = openLogSigner(join(folder, 'signer'), 'ledger.example.org/tlog')
const policy = trustLog(signer.key)
const published = openFolder(join(folder, 'export'))
const admin = actorForPerson({ id: randomUUID(), role: 'admin', name: 'A' })

async function restored(name: string) {
  const address = inject('postgresServer')
  await createDatabase(`${address}/postgres`, name, templateName)
  const addresses = roleAddresses(`${address}/${name}`)
  await readBackup(addresses.migrate, join(folder, 'backup'))
  const db = openDatabase(addresses.app)
  onTestFinished(() => db.$disconnect())
  return { addresses, db }
}

describe('a backup restored after the log went on', () => {
  beforeAll(async () => {
    const { db, addresses } = await testDatabase()
    await db.person.create({ data: { id: admin.id ?? '', role: 'admin', name: 'A', createdAt: new Date() } })
    const write = (markdown: string) => writePage({ db, actor: admin }, { page: 'method', markdown })
    const publisher = logPublisher(db, signer)
    await write('First.')
    await write('Second.')
    await publisher.publish()
    await writeBackup(addresses.migrate, join(folder, 'backup'))
    await write('Third.')
    await write('Fourth.')
    await publisher.publish()
    await writeExport(db, join(folder, 'export'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is not signed, until the missing entries are put back from what was published', async () => {
    const { addresses, db } = await restored(`recover_${process.pid}`)
    await writePage({ db, actor: admin }, { page: 'people', markdown: 'Written after the restore.' })
    await expect(logPublisher(db, signer).publish()).rejects.toThrow(SignerRefusal)
    await expect(recoverLog(addresses.migrate, published, policy)).rejects.toMatchObject({
      code: 'other-log',
    })
    const fresh = await restored(`recover_again_${process.pid}`)
    await expect(logPublisher(fresh.db, signer).publish()).rejects.toThrow(SignerRefusal)
    expect(await recoverLog(fresh.addresses.migrate, published, policy)).toMatchObject({ added: 2 })
    expect(await logPublisher(fresh.db, signer).publish()).toBe(4)
    expect(await recoverLog(fresh.addresses.migrate, published, policy)).toMatchObject({ added: 0 })
  })

  it('takes nothing that another key signed', async () => {
    const { addresses } = await restored(`recover_other_${process.pid}`)
    const other = openLogSigner(join(folder, 'other'), 'ledger.example.org/tlog')
    await expect(recoverLog(addresses.migrate, published, trustLog(other.key))).rejects.toThrow('not signed')
  })
})

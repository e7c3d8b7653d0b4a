import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest'
import { eraseContent } from '#lib/commands/ledger/erase-content.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import { writePage } from '#lib/commands/site/write-page.ts'
import { deskWorld } from '#lib/commands/testing/desk-world.ts'
import { readBackup } from '#lib/db/backup/read-backup.ts'
import { writeBackup } from '#lib/db/backup/write-backup.ts'
import { openDatabase } from '#lib/db/client.ts'
import { roleAddresses } from '#lib/db/database-roles.ts'
import { logPublisher } from '#lib/db/log/publish-log.ts'
import { createDatabase } from '#lib/db/postgres/postgres-cluster.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { templateName } from '#lib/db/test-server.ts'
import { actorForPerson } from '#lib/policy/index.ts'
import { openLogSigner, SignerRefusal } from '#lib/signing/log-signer.ts'
import { trustLog } from '#lib/translog/index.ts'
import { verifyOwnExport } from '../export/testdata/verify-own-export.ts'
import { writeExport } from '../export/write-export.ts'
import { openFolder } from './open-folder.ts'
import { recoverLedger, recoverLog } from './recover.ts'
import { recoveredInWords } from './recovered-in-words.ts'

const folder = mkdtempSync(join(tmpdir(), 'claim-ledger-recover-'))
const signer = openLogSigner(join(folder, 'signer'), 'ledger.example.org/tlog')
const policy = trustLog(signer.key)
const published = openFolder(join(folder, 'export'))
let size = 0
let all = 0
let claims = { after: '', opened: '' }
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
    const world = deskWorld(db)
    const [one, two] = [await world.add('reviewer'), await world.add('reviewer')]
    const review = async ({ claim, evidence }: { claim: string; evidence: string }) => {
      for (const actor of [one, two])
        await submitReview(
          { db, actor },
          { claim, verdict: 'verified', rationale: 'So.', evidence: [evidence] },
        )
    }
    const [decidedBefore, decidedAfter] = [
      await world.openWithEvidence(admin),
      await world.openWithEvidence(admin),
    ]
    await review(decidedBefore)
    await publisher.publish()
    size = Number((await db.logHead.findUniqueOrThrow({ where: { id: 1 } })).size)
    await writeBackup(addresses.migrate, join(folder, 'backup'))
    await write('Third.')
    await write('Fourth.')
    await review(decidedAfter)
    const opened = await world.openWithEvidence(admin)
    claims = { after: decidedAfter.claim, opened: opened.claim }
    const { idx } = await db.logEntry.findFirstOrThrow({
      where: { subject: decidedBefore.id, kind: 'review.submit' },
    })
    await eraseContent({ db, actor: admin }, { entry: Number(idx), name: 'rationale', reason: 'on-request' })
    all = Number((await db.logHead.findUniqueOrThrow({ where: { id: 1 } })).size)
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
    expect(await recoverLog(fresh.addresses.migrate, published, policy)).toEqual({ added: all - size })
    expect(await logPublisher(fresh.db, signer).publish()).toBe(all)
    expect(await recoverLog(fresh.addresses.migrate, published, policy)).toEqual({ added: 0 })
  })

  it('agrees with its log again, and says what could not be put back', async () => {
    const { addresses, db } = await restored(`recover_records_${process.pid}`)
    const url = addresses.migrate
    const recovered = await recoverLedger({ db, url, open: published, policy })
    expect(recovered).toMatchObject({ added: all - size, pages: ['method 3', 'method 4'], erased: 1 })
    const corrected = new Map(recovered.corrections.map((one) => [one.ref, one]))
    expect(corrected.get(claims.after)).toMatchObject({
      shown: { codes: { state: 'open' } },
      logged: { state: 'decided', verdict: 'verified' },
    })
    expect(corrected.has(claims.opened), 'it goes with its document').toBe(false)
    const document = recovered.corrections.find((one) => one.kind === 'document')
    expect(document).toMatchObject({ shown: null, logged: { publication: 'published' } })
    const last = recoveredInWords(recovered).at(-1)
    expect(last).toContain(`claim ${claims.after} (state open, was decided; verdict none, was verified`)
    expect(last).toContain(`no longer shown are document ${document?.ref}`)
    const report = await verifyOwnExport(db)
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ outcome: 'good', redacted: 1 })
    const again = await recoverLedger({ db, url, open: published, policy })
    expect(again).toEqual({ added: 0, pages: [], erased: 0, corrections: [] })
  })

  it('takes nothing that another key signed', async () => {
    const { addresses } = await restored(`recover_other_${process.pid}`)
    const other = openLogSigner(join(folder, 'other'), 'ledger.example.org/tlog')
    await expect(recoverLog(addresses.migrate, published, trustLog(other.key))).rejects.toThrow('not signed')
  })
})

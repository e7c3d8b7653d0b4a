import { beforeAll, describe, expect, it } from 'vitest'
import { verifyOwnExport } from '#bin/export/testdata/verify-own-export.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { actorForPerson, systemActor } from '#lib/policy/index.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { unpublishDocument } from '../document/unpublish-document.ts'
import { eraseContent } from './erase-content.ts'

describe('erasing a text', () => {
  const { promise: ready, resolve } = Promise.withResolvers<Awaited<ReturnType<typeof testDatabase>>['db']>()
  beforeAll(async () => {
    const { db } = await testDatabase()
    await loadSample(db)
    resolve(db)
  })

  async function rationale() {
    const db = await ready
    const review = await db.review.findFirstOrThrow({
      where: { claim: { state: 'decided', logIdx: { not: null } } },
      include: { rationale: true, claim: true },
    })
    const entry = await db.logEntry.findFirstOrThrow({
      where: { canonical: { contains: review.rationale.commitment ?? '-' } },
    })
    const name = /"([^"]+)":"[0-9a-f]{64}"/g
    const found = [...entry.canonical.matchAll(name)].find(([text]) =>
      text.includes(review.rationale.commitment ?? '-'),
    )
    return { db, review, entry: Number(entry.idx), name: found?.[1] ?? '' }
  }

  it('leaves a log that verifies, and says what was erased', async () => {
    const { db, review, entry, name } = await rationale()
    await eraseContent({ db, actor: systemActor }, { entry, name, reason: 'on-request' })
    const body = await db.body.findUniqueOrThrow({ where: { id: review.rationaleId } })
    expect(body).toMatchObject({ salt: null, content: null })
    const report = await verifyOwnExport(db)
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ outcome: 'good', redacted: 1 })
    await expect(
      eraseContent({ db, actor: systemActor }, { entry, name, reason: 'on-request' }),
    ).rejects.toMatchObject({ code: 'erased-already' })
  })

  it('takes the words of an entry out of the log once no page shows them', async () => {
    const db = await ready
    const content = await db.logContent.findFirstOrThrow({
      where: { name: { not: 'page' } },
      orderBy: { idx: 'desc' },
    })
    const { subject } = await db.logEntry.findUniqueOrThrow({ where: { idx: content.idx } })
    const claim = await db.claim.findUnique({ where: { id: subject }, select: { documentId: true } })
    const document = await db.document.findUniqueOrThrow({ where: { id: claim?.documentId ?? subject } })
    const input = { entry: Number(content.idx), name: content.name, reason: 'personal-data' as const }
    const erase = () => eraseContent({ db, actor: systemActor }, input)
    await expect(erase()).rejects.toMatchObject({ code: 'still-shown' })
    await unpublishDocument(
      { db, actor: actorForPerson({ id: document.addedById ?? '', role: 'editor', name: 'E' }) },
      { document: document.ref, reason: 'On request.' },
    )
    await erase()
    expect(
      await db.logContent.findUnique({ where: { idx_name: { idx: content.idx, name: content.name } } }),
    ).toMatchObject({
      salt: null,
      value: null,
    })
    const report = await verifyOwnExport(db)
    expect(report.faults).toEqual([])
    expect(report).toMatchObject({ outcome: 'good', redacted: 2 })
    await expect(erase()).rejects.toMatchObject({ code: 'erased-already' })
  })

  it('is for admins, and for what an entry commits to', async () => {
    const db = await ready
    const editor = actorForPerson({ id: crypto.randomUUID(), role: 'editor', name: 'E' })
    const input = { entry: 0, name: 'text', reason: 'on-request' as const }
    await expect(eraseContent({ db, actor: editor }, input)).rejects.toMatchObject({ code: 'role-too-low' })
    await expect(eraseContent({ db, actor: systemActor }, input)).rejects.toMatchObject({
      code: 'no-such-content',
    })
    await expect(
      eraseContent({ db, actor: systemActor }, { ...input, entry: 1_000_000 }),
    ).rejects.toMatchObject({ code: 'no-such-entry' })
  })
})

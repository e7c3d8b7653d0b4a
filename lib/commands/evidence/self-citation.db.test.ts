import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { openClaim } from '#lib/commands/claim/open-claim.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { addDemoPeople } from '#lib/commands/person/add-demo-people.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { type Actor, actorForPerson, anyone, systemActor } from '#lib/policy/index.ts'
import { addSource } from '../source/add-source.ts'
import { deriveSource } from '../source/derive-source.ts'
import { attachEvidence } from './attach-evidence.ts'

const text = 'The model cost $5.6 million to train, which is far below what others paid for theirs.'
const address = 'https://www.example.org/brief/?b=2&a=1'
let db: PrismaClient
let editor: Actor
let claim: string
let claimId: string
let documentId: string

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const [person] = await addDemoPeople(
    { db, actor: systemActor },
    { people: [{ name: 'E', email: 'e@example.org', role: 'editor' }] },
  )
  editor = person ? actorForPerson(person) : anyone
  const document = await addDocument(
    { db, actor: editor },
    { title: 'Brief', text, address, isSample: false },
  )
  const opened = await openClaim(
    { db, actor: editor },
    {
      document: document.ref,
      start: 0,
      end: 36,
      restatement: 'It cost $5.6 million.',
      claimant: { name: 'Author', kind: 'person' },
      category: 'cost',
      assertion: 'so',
      figures: [],
    },
  )
  claim = opened.ref
  claimId = opened.id
  documentId = (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).documentId
})

const world = () => ({ db, actor: editor })
const fields = { stance: 'supports', fact: 'It says so.', locator: 'Page 1' } as const
const attach = (source: { ref: string } | { address: string; kind: 'primary' }) =>
  attachEvidence(world(), { claim, source, ...fields })

async function newSource(): Promise<{ id: string; ref: string }> {
  const { source } = await addSource(world(), { title: `Source ${randomUUID()}` })
  return db.source.findUniqueOrThrow({ where: { ref: source }, select: { id: true, ref: true } })
}

/** Writes past every command, as a mistake of ours would. */
const insertEvidence = (sourceId: string) =>
  db.evidence.create({
    data: {
      ...{
        id: randomUUID(),
        claimId,
        sourceId,
        stance: 'supports',
        standing: 'transcribed',
        fact: 'x',
        locator: 'y',
      },
      isClaimantsOwn: false,
      addedById: editor.id ?? '',
      createdAt: new Date(),
    },
  })
const insertSnapshot = (sourceId: string, snapshotText: string, finalAddress: string | null = null) =>
  db.snapshot.create({
    data: {
      ...{
        id: randomUUID(),
        sourceId,
        number: 1,
        captureId: randomUUID(),
        via: 'fetched',
        sha256: '0'.repeat(64),
      },
      ...{
        bytes: 1,
        mediaType: 'text/plain',
        headers: {},
        text: snapshotText,
        textSha256: '0'.repeat(64),
        pages: [],
      },
      finalAddress,
      capturedAt: new Date(),
    },
  })

describe('the document under check as a source', () => {
  it.each([
    address,
    'http://example.org/brief?a=1&b=2',
    'https://EXAMPLE.org:443/brief/?a=1&b=2#page=3',
    'https://example.org/brief?utm_source=x&a=1&b=2&fbclid=y',
  ])('is refused under its address, however that is spelt: %s', async (spelt) => {
    await expect(attach({ address: spelt, kind: 'primary' })).rejects.toMatchObject({ code: 'cites-itself' })
    const known = await addSource(world(), { identifier: spelt })
    const { id } = await db.source.findUniqueOrThrow({ where: { ref: known.source } })
    await expect(insertEvidence(id)).rejects.toThrow('cites-itself')
  })

  it.each([
    ['letter by letter', text],
    ['laid out otherwise', `  ${text.replaceAll(' ', '\n').toUpperCase()} `],
    ['with other quotation marks and dashes', text.replace(',', ' –')],
  ])('is refused as a mirror: %s', async (_how, copy) => {
    const { id, ref } = await newSource()
    await insertSnapshot(id, copy)
    await expect(attach({ ref })).rejects.toMatchObject({ code: 'cites-itself', field: 'source.ref' })
    await expect(insertEvidence(id)).rejects.toThrow('cites-itself')
  })

  it('is refused where a redirect led to it', async () => {
    const { id, ref } = await newSource()
    await insertSnapshot(id, 'A page with a banner round it.', 'https://example.org/brief?a=1&b=2')
    await expect(attach({ ref })).rejects.toMatchObject({ code: 'cites-itself' })
  })

  it('is refused as an earlier revision', async () => {
    const earlier = 'An earlier wording of the whole brief, which said that it cost $6 million.'
    await db.revision.create({
      data: {
        id: randomUUID(),
        documentId,
        number: 2,
        text: earlier,
        sha256: '1'.repeat(64),
        createdAt: new Date(),
      },
    })
    const { id, ref } = await newSource()
    await insertSnapshot(id, earlier)
    await expect(attach({ ref })).rejects.toMatchObject({ code: 'cites-itself' })
    await expect(insertEvidence(id)).rejects.toThrow('cites-itself')
  })

  it('is refused through what was derived from it, at any distance', async () => {
    const own = await addSource(world(), { identifier: address })
    const [near, far] = [await newSource(), await newSource()]
    await deriveSource(world(), { source: near.ref, from: own.source })
    await deriveSource(world(), { source: far.ref, from: near.ref })
    for (const { id, ref } of [near, far]) {
      await expect(attach({ ref })).rejects.toMatchObject({ code: 'cites-itself' })
      await expect(insertEvidence(id)).rejects.toThrow('cites-itself')
    }
  })

  it('is refused where it is found out only after the source was cited', async () => {
    const own = await addSource(world(), { identifier: address })
    const { id: ownId } = await db.source.findUniqueOrThrow({ where: { ref: own.source } })
    const cited = await newSource()
    await attach({ ref: cited.ref })
    await expect(deriveSource(world(), { source: cited.ref, from: own.source })).rejects.toMatchObject({
      code: 'cites-itself',
    })
    const derivation = { id: randomUUID(), sourceId: cited.id, fromId: ownId, createdAt: new Date() }
    await expect(db.derivation.create({ data: derivation })).rejects.toThrow('cites-itself')
    await expect(insertSnapshot(cited.id, text)).rejects.toThrow('cites-itself')
    await expect(
      db.$executeRaw`UPDATE source SET address = ${`${address}&utm_source=x`} WHERE id = ${cited.id}::uuid`,
    ).rejects.toThrow()
    const later = 'A later wording, which somebody had copied before it was published here.'
    const copied = await newSource()
    await insertSnapshot(copied.id, later)
    await attach({ ref: copied.ref })
    await expect(
      db.revision.create({
        data: {
          id: randomUUID(),
          documentId,
          number: 9,
          text: later,
          sha256: '2'.repeat(64),
          createdAt: new Date(),
        },
      }),
    ).rejects.toThrow('cites-itself')
  })

  it('is no reason to refuse another text at another address', async () => {
    const { id, ref } = await newSource()
    await insertSnapshot(id, text.replace('5.6', '5.576'))
    await expect(attach({ ref })).resolves.toMatchObject({ source: ref })
    await expect(
      attach({ address: 'https://example.org/brief?a=1&b=3', kind: 'primary' }),
    ).resolves.toBeDefined()
  })
})

describe('what a source is derived from', () => {
  it('is never itself, nor what is derived from it', async () => {
    const [a, b] = [await newSource(), await newSource()]
    await deriveSource(world(), { source: b.ref, from: a.ref })
    await expect(deriveSource(world(), { source: a.ref, from: b.ref })).rejects.toMatchObject({
      code: 'derivation-circle',
    })
    await expect(deriveSource(world(), { source: a.ref, from: a.ref })).rejects.toMatchObject({
      code: 'derivation-circle',
    })
    const circle = { id: randomUUID(), sourceId: a.id, fromId: b.id, createdAt: new Date() }
    await expect(db.derivation.create({ data: circle })).rejects.toThrow('derivation-circle')
  })
})

describe('a source that was added', () => {
  it.each([
    ['https://arxiv.org/abs/2412.19437', 'arXiv:2412.19437v2', '10.48550/arXiv.2412.19437'],
    ['https://doi.org/10.1000/182', 'doi:10.1000/182', '10.1000/182.'],
    ['https://www.example.com/a/', 'http://example.com/a', 'https://example.com/a?utm_campaign=z#top'],
  ])('is found again under every spelling: %s', async (...spellings) => {
    const found = []
    for (const identifier of spellings) found.push((await addSource(world(), { identifier })).source)
    expect(new Set(found).size).toBe(1)
  })

  it('is found again by where a redirect led, and by the bytes of an upload', async () => {
    const { id, ref } = await newSource()
    await insertSnapshot(id, 'Words of a page.', 'https://example.net/final')
    expect(await addSource(world(), { identifier: 'http://www.example.net/final/' })).toMatchObject({
      source: ref,
      isNew: false,
    })
    const upload = { sha256: '0'.repeat(64), fileName: 'x.pdf' }
    expect(await addSource(world(), { upload })).toMatchObject({ isNew: false, capture: null })
  })

  it('is refused where nothing says what it is', async () => {
    await expect(addSource(world(), {})).rejects.toMatchObject({ code: 'no-source' })
    await expect(addSource(world(), { identifier: 'a book I read' })).rejects.toMatchObject({
      code: 'not-an-address',
    })
  })
})

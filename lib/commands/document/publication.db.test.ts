import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { shownRecordLines } from '#lib/db/shown-records.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { Conflict, Gone, NotAllowed, NotFound } from '#lib/errors.ts'
import { findFigures } from '#lib/figures/index.ts'
import { type Actor, actorForPerson } from '#lib/policy/index.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import {
  readPublishedClaim,
  readPublishedDocument,
  readPublishedSources,
} from '#lib/queries/claim/published-claim.ts'
import { readDocumentPage } from '#lib/queries/document/document-page.ts'
import { readDocumentsPage } from '#lib/queries/document/documents-page.ts'
import { readVerdictItems } from '#lib/queries/ledger/feed-items.ts'
import { readHomePage } from '#lib/queries/ledger/home-page.ts'
import { readLedgerPage } from '#lib/queries/ledger/ledger-page.ts'
import { readLedgerView } from '#lib/queries/ledger/ledger-view.ts'
import { readSitemap } from '#lib/queries/ledger/sitemap.ts'
import { bundleContentLines } from '#lib/queries/log/log-contents.ts'
import { readLogPage } from '#lib/queries/log/log-page.ts'
import { readClaimProof } from '#lib/queries/log/log-publication.ts'
import { publicViewer } from '#lib/queries/query.ts'
import { readSourcePage } from '#lib/queries/source/source-page.ts'
import { parseEntry, startReplay, tileWidth } from '#lib/translog/index.ts'
import { addCheck } from '../check/add-check.ts'
import { openClaim } from '../claim/open-claim.ts'
import { publishClaim } from '../claim/publish-claim.ts'
import { releaseVerdict } from '../claim/release-verdict.ts'
import { settleClaim } from '../claim/settle-claim.ts'
import { attachEvidence } from '../evidence/attach-evidence.ts'
import { sha256 } from '../hashing.ts'
import { submitReview } from '../review/submit-review.ts'
import { addDocument } from './add-document.ts'
import { publishDocument } from './publish-document.ts'
import { publishDue } from './publish-due.ts'
import { unpublishDocument } from './unpublish-document.ts'
import { unscheduleDocument } from './unschedule-document.ts'

let db: PrismaClient
let first: Actor
let second: Actor
let editor: Actor

const text = 'Quagga training took 2.788 million hours. It cost $5.6 million. Nobody audited the quagga.'

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const add = async (name: string, role: 'reviewer' | 'editor') => {
    const id = crypto.randomUUID()
    await db.person.create({ data: { id, name, email: `${name}@example.org`, role, createdAt: new Date(0) } })
    return actorForPerson({ id, name, role })
  }
  first = await add('first', 'reviewer')
  second = await add('second', 'reviewer')
  editor = await add('editor', 'editor')
})

beforeEach(() => db.siteSetting.deleteMany())

const hold = () => db.siteSetting.create({ data: { key: 'policy', value: { holdVerdicts: true } } })

async function addPrivate() {
  const { ref } = await addDocument({ db, actor: editor }, { title: 'On the quagga', text })
  return ref
}

async function open(document: string, start = 0, end = 41) {
  const [figure] = findFigures(text.slice(start, end))
  const { start: _start, end: _end, ...value } = figure ?? { start: 0, end: 0 }
  const claim = await openClaim(
    { db, actor: editor },
    {
      document,
      start,
      end,
      restatement: `The quagga says: ${text.slice(start, end)}`,
      claimant: { name: 'Quagga Institute', kind: 'organisation' },
      category: 'cost',
      assertion: 'so',
      figures: 'quote' in value ? [value] : [],
    },
  )
  return claim.ref
}

async function evidenceFor(claim: string) {
  const { evidence, source } = await attachEvidence(
    { db, actor: first },
    {
      claim,
      source: { title: `Quagga report ${claim}`, kind: 'primary' },
      stance: 'supports',
      fact: 'The quagga took two stages.',
      locator: 'p. 1',
      figures: [{ name: 'stage', label: 'Stage', written: '1394000', unit: 'h', kind: 'duration' }],
    },
  )
  return { evidence, source }
}

const review = (
  actor: Actor,
  claim: string,
  evidence: string,
  verdict: 'verified' | 'disputed' = 'verified',
) =>
  submitReview(
    { db, actor },
    { claim, verdict, rationale: `Quagga rationale of ${actor.name}`, evidence: [evidence] },
  )

async function decide(claim: string) {
  const { evidence, source } = await evidenceFor(claim)
  await review(first, claim, evidence)
  await review(second, claim, evidence)
  return { source }
}

const seen = (claim: string) => readClaimPage(db, publicViewer, { ref: claim })
const publish = (document: string, scope?: 'all' | 'decided') =>
  publishDocument({ db, actor: editor }, { document, ...(scope ? { scope } : {}) })
const entriesOf = async (subject: string) =>
  (await db.logEntry.findMany({ where: { subject }, orderBy: { idx: 'asc' } })).map((row) =>
    parseEntry(row.canonical),
  )
const idOf = async (ref: string) => (await db.claim.findUniqueOrThrow({ where: { ref } })).id

const site = {
  name: 'L',
  origin: 'https://ledger.example',
  licence: 'CC0',
  publisher: { name: 'L', url: 'https://ledger.example', sameAs: [] },
}

/** Every page that somebody without an account can read, as one text. */
async function allPages(refs: { documents: string[]; claims: string[]; sources: string[] }) {
  const read = async (page: Promise<unknown>) => {
    try {
      return JSON.stringify(await page)
    } catch (error) {
      if (error instanceof NotFound) return ''
      throw error
    }
  }
  const pages = [
    readHomePage(db, publicViewer, {}),
    readLedgerPage(db, publicViewer, {}),
    readLedgerPage(db, publicViewer, { q: 'quagga' }),
    readDocumentsPage(db, publicViewer, {}),
    readLogPage(db, publicViewer, {}),
    readVerdictItems(db, readLedgerView({}), null),
    readSitemap(db, { offset: 0, limit: 1_000 }),
    readPublishedSources(db, site, 1_000),
    ...refs.documents.map((ref) => readPublishedDocument(db, ref, site)),
    ...refs.claims.map((ref) => readPublishedClaim(db, ref, site)),
    ...refs.documents.map((ref) => readDocumentPage(db, publicViewer, { ref })),
    ...refs.claims.map((ref) => readClaimPage(db, publicViewer, { ref })),
    ...refs.claims.map((ref) => readClaimProof(db, publicViewer, { ref })),
    ...refs.sources.map((ref) => readSourcePage(db, publicViewer, { ref })),
  ]
  return (await Promise.all(pages.map(read))).join('\n').replaceAll('"search":"quagga"', '').toLowerCase()
}

/** All that the log gives to anybody: entries, what they stand for, and the ledger shown. */
async function wholeLog(): Promise<string> {
  const entries = await db.logEntry.findMany({ orderBy: { idx: 'asc' }, select: { canonical: true } })
  const parts = entries.map(({ canonical }) => canonical)
  for (let bundle = 0; bundle * tileWidth < entries.length; bundle += 1)
    parts.push(...(await bundleContentLines(db, bundle, entries.length)))
  for await (const line of shownRecordLines(db)) parts.push(line)
  return parts.join('').toLowerCase()
}

describe('a private document', () => {
  it('can be worked on to the verdict while not a word, reference or count of it is public', async () => {
    const before = await db.logEntry.count()
    const total = (await readLedgerPage(db, publicViewer, {})).total
    const document = await addPrivate()
    const claim = await open(document)
    const { source } = await decide(claim)
    const shown = await allPages({ documents: [document], claims: [claim], sources: [source ?? ''] })
    expect(shown).not.toContain('quagga')
    expect(shown).not.toContain(claim)
    const log = await wholeLog()
    for (const word of ['quagga', claim, document, await idOf(claim)]) expect(log).not.toContain(word)
    expect(await db.logEntry.count()).toBe(before)
    expect((await readLedgerPage(db, publicViewer, {})).total).toBe(total)
    expect(await readClaimPage(db, editor, { ref: claim })).toMatchObject({
      state: 'decided',
      number: null,
      isPublic: false,
    })
  })

  it('is published with its claims, whose entries open the reviews that decided them', async () => {
    const document = await addPrivate()
    const decided = await open(document)
    const undecided = await open(document, 42, 63)
    await decide(decided)
    const { evidence } = await evidenceFor(undecided)
    await review(first, undecided, evidence)
    await publish(document)
    expect(await seen(decided)).toMatchObject({ number: 1, verdict: 'verified', reviewCount: 2 })
    expect(await seen(undecided)).toMatchObject({ number: 2, state: 'in-review', reviews: null })
    const [entry] = await entriesOf(await idOf(decided))
    expect(entry).toMatchObject({ kind: 'claim.publish', codes: { state: 'decided', verdict: 'verified' } })
    expect(Object.keys(entry?.codes ?? {}).filter((name) => name.startsWith('review.'))).toHaveLength(2)
    const [sealed] = await entriesOf(await idOf(undecided))
    expect(JSON.stringify(sealed)).not.toContain('verified')
    const ofReview = Object.keys(sealed?.commitments ?? {}).filter((name) => name.includes('.'))
    expect(ofReview.map((name) => name.split('.')[0])).toEqual(['opening', 'rationale'])
    await review(second, undecided, evidence)
    expect(await seen(undecided)).toMatchObject({ verdict: 'verified' })
    expect(await replayFaults()).toEqual([])
  })

  it('with decided claims only shows each other one once it is decided, in one entry', async () => {
    const document = await addPrivate()
    const done = await open(document)
    const waiting = await open(document, 42, 63)
    await decide(done)
    await publish(document, 'decided')
    expect(await seen(done)).toMatchObject({ number: 1, document: { claimCount: 1 } })
    await expect(seen(waiting)).rejects.toThrow(NotFound)
    await decide(waiting)
    expect(await seen(waiting)).toMatchObject({ number: 2, verdict: 'verified' })
    expect((await entriesOf(await idOf(waiting))).map((entry) => entry.kind)).toEqual(['claim.publish'])
    const late = await open(document, 64, 90)
    await expect(seen(late)).rejects.toThrow(NotFound)
    await publishClaim({ db, actor: editor }, { claim: late })
    expect(await seen(late)).toMatchObject({ number: 3, state: 'open' })
    await publish(document, 'all')
    expect(await replayFaults()).toEqual([])
  })

  it('is published at the time that was set, unless that is taken back', async () => {
    const document = await addPrivate()
    const at = new Date(Date.now() + 60_000).toISOString()
    await publishDocument({ db, actor: editor }, { document, scope: 'decided', at })
    expect(await db.document.findUnique({ where: { ref: document } })).toMatchObject({
      publication: 'private',
      publishScope: 'decided',
    })
    expect(await publishDue(db, new Date())).toEqual({ published: [], refused: [] })
    await unscheduleDocument({ db, actor: editor }, { document })
    await expect(unscheduleDocument({ db, actor: editor }, { document })).rejects.toThrow(Conflict)
    await expect(publishDocument({ db, actor: first }, { document })).rejects.toThrow(NotAllowed)
    await publishDocument({ db, actor: editor }, { document, scope: 'decided', at })
    expect(await publishDue(db, new Date(Date.parse(at) + 1))).toEqual({ published: [document], refused: [] })
    expect(await db.document.findUnique({ where: { ref: document } })).toMatchObject({
      publication: 'published',
      publishAt: null,
    })
  })

  it('keeps a claim back whose check names a figure that stays private', async () => {
    const other = await open(await addPrivate())
    const document = await addPrivate()
    const claim = await open(document)
    await evidenceFor(claim)
    const figure = await db.figure.findFirstOrThrow({ where: { claim: { ref: claim } } })
    await addCheck(
      { db, actor: first },
      { claim, figure: figure.id, label: 'Both', expression: `claim.${other}` },
    )
    await expect(publish(document)).rejects.toThrow(Conflict)
    expect((await readDocumentsPage(db, publicViewer, {})).map((one) => one.ref)).not.toContain(document)
  })
})

describe('an unpublished document', () => {
  it('is gone from every page, stays in the log, and comes back with what was done meanwhile', async () => {
    const document = await addPrivate()
    const claim = await open(document)
    const { evidence, source } = await evidenceFor(claim)
    await publish(document)
    await review(first, claim, evidence)
    await unpublishDocument({ db, actor: editor }, { document, reason: 'The author asked us to.' })
    const refs = { documents: [document], claims: [claim], sources: [source ?? ''] }
    expect(await allPages(refs)).not.toContain(claim)
    await expect(readPublishedClaim(db, claim, site)).rejects.toMatchObject({
      status: 410,
      message: 'This was taken off the public pages: The author asked us to.',
    })
    await expect(readPublishedDocument(db, document, site)).rejects.toThrow(Gone)
    const kept = await entriesOf(await idOf(claim))
    // What was public once stays in the log (decision 018).
    const log = await wholeLog()
    expect(log).toContain('nobody audited the quagga')
    await review(second, claim, evidence)
    expect(await entriesOf(await idOf(claim))).toHaveLength(kept.length)
    expect(await replayFaults()).toEqual([])
    // What was done in private since is not in the log.
    expect(await wholeLog()).toBe(log)
    await publish(document)
    expect(await seen(claim)).toMatchObject({ number: 1, verdict: 'verified' })
    expect(await replayFaults()).toEqual([])
  })

  it('is not unpublished twice, nor by a reviewer', async () => {
    const document = await addPrivate()
    const reason = 'A mistake.'
    await expect(unpublishDocument({ db, actor: editor }, { document, reason })).rejects.toThrow(Conflict)
    await publish(document)
    await expect(unpublishDocument({ db, actor: first }, { document, reason })).rejects.toThrow(NotAllowed)
    await expect(publish(document)).rejects.toThrow(Conflict)
  })
})

describe('a held verdict', () => {
  it('shows as in review until an editor releases it', async () => {
    const document = await addPrivate()
    await publish(document)
    const claim = await open(document)
    await hold()
    await decide(claim)
    expect(await seen(claim)).toMatchObject({ state: 'in-review', verdict: null, reviews: null })
    const blind = JSON.stringify(await entriesOf(await idOf(claim)))
    expect(blind).not.toContain('verified')
    await expect(releaseVerdict({ db, actor: first }, { claim })).rejects.toThrow(NotAllowed)
    await releaseVerdict({ db, actor: editor }, { claim })
    expect(await seen(claim)).toMatchObject({ state: 'decided', verdict: 'verified', reviewCount: 2 })
    expect(await replayFaults()).toEqual([])
  })

  it('keeps a claim private that waits for its verdict to be public', async () => {
    const document = await addPrivate()
    await publish(document, 'decided')
    await hold()
    const waiting = await open(document)
    await decide(waiting)
    await expect(seen(waiting)).rejects.toThrow(NotFound)
    await releaseVerdict({ db, actor: editor }, { claim: waiting })
    expect(await seen(waiting)).toMatchObject({ verdict: 'verified' })
    const contested = await open(document, 42, 63)
    const { evidence } = await evidenceFor(contested)
    await review(first, contested, evidence)
    await review(second, contested, evidence, 'disputed')
    await expect(seen(contested)).rejects.toThrow(NotFound)
    await settleClaim({ db, actor: editor }, { claim: contested, verdict: 'disputed', reason: 'It differs.' })
    expect(await seen(contested)).toMatchObject({ number: 2, state: 'decided', verdict: 'disputed' })
    expect(await replayFaults()).toEqual([])
  })
})

describe('the database', () => {
  it('refuses a public claim’s row without an entry, and a change of the claim without one', async () => {
    const document = await addPrivate()
    await publish(document)
    const ref = await open(document)
    const claim = await db.claim.findUniqueOrThrow({ where: { ref }, include: { figures: true } })
    const [figure] = claim.figures
    if (!figure) throw new Error('the claim has a figure')
    await expect(
      db.$executeRaw`INSERT INTO figure SELECT (f).* FROM (
        SELECT jsonb_populate_record(f, jsonb_build_object('id', gen_random_uuid(), 'position', 9, 'log_idx', NULL)) AS f
        FROM figure f WHERE id = ${figure.id}::uuid) AS copy`,
    ).rejects.toThrow('a figure of a public claim has no log entry')
    await expect(db.$executeRaw`UPDATE claim SET restatement = 'x' WHERE ref = ${ref}`).rejects.toThrow(
      'a public claim changes only with a log entry',
    )
    await expect(
      db.$executeRaw`UPDATE figure SET unit = 'USD' WHERE id = ${figure.id}::uuid`,
    ).rejects.toThrow('figure rows are never changed')
    await expect(db.$executeRaw`UPDATE document SET title = 'x' WHERE ref = ${document}`).rejects.toThrow(
      'a public document changes only with a log entry',
    )
  })

  it('refuses an entry on a private claim’s row', async () => {
    const ref = await open(await addPrivate())
    const { id } = await db.claim.findUniqueOrThrow({ where: { ref } })
    const { idx } = await db.logEntry.findFirstOrThrow()
    await expect(
      db.$executeRaw`UPDATE figure SET log_idx = ${idx} WHERE claim_id = ${id}::uuid`,
    ).rejects.toThrow('a row of figure carries an entry of another change')
    await expect(
      db.$executeRaw`UPDATE claim SET log_idx = ${idx}, number = 1 WHERE id = ${id}::uuid`,
    ).rejects.toThrow('a claim of a private document has no log entry')
  })
})

/** Replays the whole log against the ledger that the public sees. */
async function replayFaults() {
  const replay = startReplay(sha256)
  const faults = []
  for (const row of await db.logEntry.findMany({ orderBy: { idx: 'asc' } }))
    faults.push(...replay.add(Number(row.idx), parseEntry(row.canonical), null))
  const claims = await db.claim.findMany({
    where: { logIdx: { not: null }, document: { publication: 'published' } },
    include: { decisions: { where: { logIdx: { not: null } }, orderBy: { createdAt: 'desc' }, take: 1 } },
  })
  for (const claim of claims)
    faults.push(
      ...replay.compare({
        subject: claim.id,
        index: Number(claim.logIdx),
        codes: {
          ref: claim.ref,
          document: claim.documentId,
          assertion: claim.assertion,
          state: claim.state,
          ...(claim.verdict === null ? {} : { verdict: claim.verdict }),
          ...(claim.decisions[0] && claim.verdict !== null ? { basis: claim.decisions[0].basis } : {}),
        },
      }),
    )
  const documents = await db.document.findMany({ where: { publication: 'published' } })
  for (const { id, ref, logIdx, publication } of documents)
    faults.push(...replay.compare({ subject: id, index: Number(logIdx), codes: { ref, publication } }))
  return [...faults, ...replay.finish(true)].map((fault) => fault.sentence)
}

import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { ChangedMeanwhile } from '#lib/errors.ts'
import type { Actor } from '#lib/policy/index.ts'
import { readDeskDocument } from '#lib/queries/desk/desk-document.ts'
import { readDeskSettings } from '#lib/queries/desk/desk-settings.ts'
import { readDeskSource } from '#lib/queries/desk/desk-source.ts'
import { correctDocument } from './document/correct-document.ts'
import { setFacts } from './site/set-facts.ts'
import { setLabels } from './site/set-labels.ts'
import { setPolicy } from './site/set-policy.ts'
import { writePage } from './site/write-page.ts'
import { correctSource } from './source/correct-source.ts'
import { deskWorld } from './testing/desk-world.ts'

let db: PrismaClient
let first: Actor
let second: Actor
let admin: Actor
let source: string
let document: string

beforeAll(async () => {
  ;({ db } = await testDatabase())
  const world = deskWorld(db)
  first = await world.add('editor')
  second = await world.add('editor')
  admin = await world.add('admin')
  const { id } = await world.openWithEvidence(first)
  const row = await db.claim.findUniqueOrThrow({
    where: { id },
    select: {
      document: { select: { ref: true } },
      evidence: { select: { source: { select: { ref: true } } } },
    },
  })
  document = row.document.ref
  source = row.evidence[0]?.source.ref ?? ''
})

/** What the second of two who opened the same form gets. */
const refusal = async (sent: Promise<unknown>): Promise<ChangedMeanwhile> => {
  const error = await sent.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ChangedMeanwhile)) throw new Error('it was not refused as changed meanwhile')
  return error
}

describe('two people who open the same form: the second gets the first one’s text, and overwrites only knowingly', () => {
  it('holds for a source’s record', async () => {
    const { version } = await readDeskSource(db, second, { ref: source, claim: null, snapshot: null })
    const fields = { source, kind: 'primary' as const, version }
    await correctSource({ db, actor: first }, { ...fields, title: 'The first title' })
    const again = { ...fields, title: 'The second title' }
    const { theirs } = await refusal(correctSource({ db, actor: second }, again))
    expect(theirs.title).toBe('The first title')
    await correctSource({ db, actor: second }, { ...again, version: theirs.version })
    expect((await db.source.findUniqueOrThrow({ where: { ref: source } })).title).toBe('The second title')
  })

  it('holds for a document’s record', async () => {
    const { version } = await readDeskDocument(db, second, { ref: document })
    await correctDocument({ db, actor: first }, { document, version, title: 'The first title' })
    const again = { document, version, title: 'The second title' }
    const { theirs } = await refusal(correctDocument({ db, actor: second }, again))
    expect(theirs.title).toBe('The first title')
    await correctDocument({ db, actor: second }, { ...again, version: theirs.version })
  })

  it('holds for the policy', async () => {
    const { policyVersion } = await readDeskSettings(db, admin, {})
    const fields = { transcribedEvidence: 'yes', proposerMayReview: 'yes', holdVerdicts: 'no' } as const
    const by = (reviewsNeeded: number, version: string | undefined) =>
      setPolicy({ db, actor: admin }, { ...fields, halfLives: 'price: 90', reviewsNeeded, version })
    await by(3, policyVersion)
    const { theirs } = await refusal(by(4, policyVersion))
    expect(theirs.reviewsNeeded).toBe('3')
    await by(4, theirs.version)
  })

  it('holds for who publishes', async () => {
    const { factsVersion } = await readDeskSettings(db, admin, {})
    const by = (name: string, version: string | undefined) =>
      setFacts(
        { db, actor: admin },
        { name, publisher: 'A press', address: 'https://press.example/', licence: 'CC0-1.0', version },
      )
    await by('The first name', factsVersion)
    const { theirs } = await refusal(by('The second name', factsVersion))
    expect(theirs).toMatchObject({ name: 'The first name', publisher: 'A press', sameAs: '' })
    await by('The second name', theirs.version)
  })

  it('holds for labels, each language by itself', async () => {
    const { labelsVersion } = await readDeskSettings(db, admin, {})
    const by = (label: string, version: string | undefined, language = 'en') =>
      setLabels({ db, actor: admin }, { language, labels: { verified: { label } }, version })
    await by('Confirmed', labelsVersion)
    await by('Bestätigt', labelsVersion, 'de')
    const { theirs } = await refusal(by('Right', labelsVersion))
    expect(theirs).toMatchObject({ 'labels.verified.label': 'Confirmed', 'labels.disputed.label': '' })
    await by('Right', theirs.version)
    const { languages, labels } = await readDeskSettings(db, admin, { language: 'de' })
    expect({ languages, labels }).toEqual({
      languages: ['en', 'de'],
      labels: { verified: { label: 'Bestätigt' } },
    })
  })

  it('holds for a page of the organisation, written for the first time or again', async () => {
    const by = (markdown: string, version: number | string | undefined) =>
      writePage({ db, actor: first }, { page: 'funding', markdown, version })
    await by('# First', 0)
    const { theirs } = await refusal(by('# Second', 0))
    expect(theirs.markdown).toBe('# First')
    await by('# Second', theirs.version)
    expect(await db.sitePage.count({ where: { name: 'funding' } })).toBe(2)
  })
})

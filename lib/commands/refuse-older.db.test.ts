import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { ChangedMeanwhile } from '#lib/errors.ts'
import type { Actor } from '#lib/policy/index.ts'
import { readDeskDocument } from '#lib/queries/desk-document.ts'
import { readDeskSettings } from '#lib/queries/desk-settings.ts'
import { readDeskSource } from '#lib/queries/desk-source.ts'
import { correctDocument } from './document/correct-document.ts'
import { setPolicy } from './site/set-policy.ts'
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
})

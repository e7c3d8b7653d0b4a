import { beforeAll, describe, expect, it } from 'vitest'
import { unpublishDocument } from '#lib/commands/document/unpublish-document.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { NotFound } from '#lib/errors.ts'
import { extractClaims } from '#lib/extraction/index.ts'
import { type Actor, actorForPerson, anyone } from '#lib/policy/index.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { readSimilarClaims, readSimilarToClaim } from './similar-claims.ts'

let db: PrismaClient
let desk: Actor
let editor: Actor

beforeAll(async () => {
  ;({ db } = await testDatabase())
  await loadSample(db)
  const person = await db.person.findUniqueOrThrow({ where: { email: 'first.reviewer@example.org' } })
  desk = actorForPerson({ ...person, role: 'reviewer' })
  editor = actorForPerson({ ...person, role: 'editor' })
})

const similarTo = (text: string, viewer: Actor = desk) => {
  const [claim] = extractClaims(text)
  return readSimilarClaims(db, viewer, {
    quote: claim?.exact ?? text,
    restatement: claim?.restatement ?? null,
    figures: claim?.figures ?? [],
  })
}

describe('similar claims', () => {
  it('are found by nearly the same words', async () => {
    const [first] = await similarTo(
      'DeepSeek puts the cost of training the base V3 model at the equivalent of $5.6 million.',
    )
    expect(first).toMatchObject({ ref: '2', equalFigures: [expect.stringContaining('5.6 million')] })
    expect(first?.because).toEqual(expect.arrayContaining(['quote', 'figure']))
  })

  it('are found by an equal figure in other words, whatever its writing', async () => {
    const found = await similarTo('One newspaper wrote of 2,788,000 GPU hours.')
    const other = await similarTo('One newspaper wrote of 2.788 million GPU hours.')
    expect(other.find((claim) => claim.ref === '1')?.because).toContain('figure')
    expect(found.every((claim) => claim.because.length > 0)).toBe(true)
  })

  it('are found by words in another order', async () => {
    const found = await similarTo('On Microsoft’s own hardware, models of DeepSeek run.')
    expect(found[0]?.restatement).toMatch(/Microsoft runs/)
  })

  it('are none where nothing is alike, and a shared date alone is nothing', async () => {
    expect(await similarTo('The herring catch off Norway halved in July.')).toEqual([])
  })

  it('come best first, each once, and never the claim itself', async () => {
    const found = await readSimilarToClaim(db, desk, { ref: '2' })
    expect(found.map((claim) => claim.ref)).not.toContain('2')
    expect(found.map((claim) => claim.ref)).toContain('5')
    expect(new Set(found.map((claim) => claim.ref)).size).toBe(found.length)
    expect(found.map((claim) => claim.score)).toEqual(found.map((claim) => claim.score).sort((a, b) => b - a))
  })

  it('take any text as it is', async () => {
    for (const text of ['', "'; DROP TABLE claim --", '& | ! : *', '%_%', 'the of and', '😀'.repeat(2000)])
      expect(await readSimilarClaims(db, desk, { quote: text, restatement: null, figures: [] })).toEqual([])
  })

  it('show the public nothing that is private to the desk', async () => {
    const text = 'Training the base V3 model cost the equivalent of $5.6 million.'
    expect((await similarTo(text, anyone)).map((claim) => claim.ref)).toContain('2')
    const { ref } = await db.document.findFirstOrThrow()
    await unpublishDocument({ db, actor: editor }, { document: ref, reason: 'The author asked.' })
    expect(await similarTo(text, anyone)).toEqual([])
    await expect(readSimilarToClaim(db, anyone, { ref: '2' })).rejects.toThrow(NotFound)
    expect((await similarTo(text)).map((claim) => claim.ref)).toContain('2')
  })
})

import { beforeAll, describe, expect, it } from 'vitest'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { Conflict, InvalidInput, NoneDone, NotAllowed } from '#lib/errors.ts'
import { extractClaims } from '#lib/extraction/index.ts'
import { type Actor, anyone } from '#lib/policy/index.ts'
import { addDocument } from '../document/add-document.ts'
import { publishDocument } from '../document/publish-document.ts'
import { reviseDocument } from '../document/revise-document.ts'
import { deskWorld } from '../testing/desk-world.ts'
import { acceptProposals } from './accept-proposals.ts'
import { addProposals } from './add-proposals.ts'
import { dismissProposals } from './dismiss-proposals.ts'

const text =
  'DeepSeek trained V3 for 2.788 million GPU hours. It cost $5.6 million in 2024. The H800 may be sold to China.'

let db: PrismaClient
let editor: Actor

beforeAll(async () => {
  ;({ db } = await testDatabase())
  editor = await deskWorld(db).add('editor')
})

async function propose() {
  const { ref } = await addDocument({ db, actor: editor }, { title: 'A brief', author: 'A. Author', text })
  const found = extractClaims(text).map(({ exact: _exact, figures, reasons, ...claim }) => ({
    ...claim,
    reasons: [...reasons],
    figures: figures.map(({ start: _start, end: _end, ...figure }) => figure),
    origin: 'extraction' as const,
  }))
  await addProposals({ db, actor: editor }, { document: ref, proposals: found })
  const proposals = await db.proposal.findMany({ where: { document: { ref } }, orderBy: { start: 'asc' } })
  return { ref, proposals, found }
}

describe('proposals', () => {
  it('are what extraction finds, each once, and private', async () => {
    const { ref, proposals, found } = await propose()
    expect(proposals.length).toBe(found.length)
    expect(proposals[0]).toMatchObject({ state: 'proposed', exact: expect.stringContaining('2.788 million') })
    await addProposals({ db, actor: editor }, { document: ref, proposals: found })
    expect(await db.proposal.count({ where: { document: { ref } } })).toBe(found.length)
  })

  it('open a claim each when they are accepted, edited or as they stand', async () => {
    const { ref, proposals } = await propose()
    const [first, second] = proposals
    if (!first || !second) throw new Error('two claims are found')
    const accepted = await acceptProposals(
      { db, actor: editor },
      { proposals: [{ id: first.id }, { id: second.id, restatement: 'Training V3 cost $5.6 million.' }] },
    )
    expect(accepted.claims).toHaveLength(2)
    const claims = await db.claim.findMany({
      where: { document: { ref } },
      include: { figures: true, claimant: true, proposal: true },
      orderBy: { createdAt: 'asc' },
    })
    expect(claims.map((claim) => claim.logIdx)).toEqual([null, null])
    expect(claims.some((claim) => claim.restatement === 'Training V3 cost $5.6 million.')).toBe(true)
    expect(claims.every((claim) => claim.figures.length > 0 && claim.proposal?.state === 'accepted')).toBe(
      true,
    )
    await expect(acceptProposals({ db, actor: editor }, { proposals: [{ id: first.id }] })).rejects.toThrow(
      Conflict,
    )
  })

  it('are accepted as far as they are ready, and of each that is not it is said why', async () => {
    const { ref, proposals } = await propose()
    const question = { code: 'who-or-what', words: 'It' }
    const unready = [50, 52].map((start) => ({
      start,
      end: 60,
      question,
      score: 0.5,
      origin: 'person' as const,
    }))
    await addProposals({ db, actor: editor }, { document: ref, proposals: unready })
    const rest = await db.proposal.findMany({ where: { document: { ref }, origin: 'person' } })
    const ready = proposals.filter(({ restatement }) => restatement !== null)
    const chosen = [...ready, ...rest].map(({ id }) => ({ id }))
    const key = crypto.randomUUID()
    const accept = (once: object = { key }) =>
      acceptProposals({ db, actor: editor, ...once }, { proposals: chosen })
    const done = await accept()
    expect(done.claims).toHaveLength(ready.length)
    expect(done.left.map(({ field }) => field).sort()).toEqual(rest.map(({ id }) => `proposals.${id}`).sort())
    expect(done.left[0]?.message).toMatch(/^Say what “.*” claims\.$/)
    expect(await accept(), 'sent twice').toEqual(done)
    // From a page that is out of date: nothing is opened twice, and each is told.
    const again = await accept({}).catch((error: unknown) => error)
    expect(again).toBeInstanceOf(NoneDone)
    expect(again).toMatchObject({
      each: expect.arrayContaining([
        { field: expect.any(String), message: expect.stringContaining('is a claim already') },
      ]),
    })
    expect(await db.claim.count({ where: { document: { ref } } })).toBe(ready.length)
    const set = await dismissProposals(
      { db, actor: editor },
      { proposals: chosen.map(({ id }) => id), reason: 'No.' },
    )
    expect(set).toMatchObject({ dismissed: rest.length, left: { length: ready.length } })
  })

  it('become public claims at once where all claims of the document are', async () => {
    const { ref, proposals } = await propose()
    await publishDocument({ db, actor: editor }, { document: ref })
    const { claims } = await acceptProposals(
      { db, actor: editor },
      { proposals: [{ id: proposals[0]?.id ?? '', restatement: 'V3 took 2.788 million GPU hours.' }] },
    )
    expect(await db.claim.findUnique({ where: { ref: claims[0] ?? '' } })).toMatchObject({ number: 1 })
  })

  it('are accepted where they stand after a revision, and refused where their words changed', async () => {
    const { ref, proposals } = await propose()
    await reviseDocument(
      { db, actor: editor },
      { document: ref, text: `Preface. ${text.replace('$5.6', '$6.5')}` },
    )
    const accept = (proposal: { id: string } | undefined) =>
      acceptProposals(
        { db, actor: editor },
        { proposals: [{ id: proposal?.id ?? '', restatement: 'It is so.', assertion: 'so' }] },
      )
    await accept(proposals.find((one) => one.exact.includes('2.788')))
    const [claim] = await db.claim.findMany({ where: { document: { ref } }, include: { selectors: true } })
    expect(claim?.selectors[0]?.exact).toContain('2.788 million GPU hours')
    await expect(accept(proposals.find((one) => one.exact.includes('$5.6')))).rejects.toThrow(Conflict)
  })

  it('are dismissed together with a reason, and by nobody from outside', async () => {
    const { proposals } = await propose()
    const ids = proposals.map(({ id }) => id)
    await expect(dismissProposals({ db, actor: anyone }, { proposals: ids, reason: 'No.' })).rejects.toThrow(
      NotAllowed,
    )
    await dismissProposals({ db, actor: editor }, { proposals: ids, reason: 'Said elsewhere.' })
    expect(await db.proposal.count({ where: { id: { in: ids }, state: 'dismissed' } })).toBe(ids.length)
  })

  it('need a restatement before they are accepted', async () => {
    const { ref } = await propose()
    const question = { code: 'who-or-what', words: 'It' }
    await addProposals(
      { db, actor: editor },
      { document: ref, proposals: [{ start: 50, end: 60, question, score: 0.5, origin: 'person' }] },
    )
    const open = await db.proposal.findFirstOrThrow({ where: { document: { ref }, start: 50 } })
    await expect(acceptProposals({ db, actor: editor }, { proposals: [{ id: open.id }] })).rejects.toThrow(
      InvalidInput,
    )
  })
})

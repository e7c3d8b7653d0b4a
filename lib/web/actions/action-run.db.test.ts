import { beforeAll, describe, expect, it } from 'vitest'
import { settleClaim } from '#lib/commands/claim/settle-claim.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { testDatabase } from '#lib/db/test-database.ts'
import { type Actor, actorForPerson, anyone } from '#lib/policy/index.ts'
import { loadSample } from '#prisma/sample/load.ts'
import { runOnForm } from './action-run.ts'

let db: PrismaClient
let first: Actor
let second: Actor
let open: string

beforeAll(async () => {
  ;({ db } = await testDatabase())
  await loadSample(db)
  const people = await db.person.findMany({ where: { role: 'reviewer' }, orderBy: { email: 'asc' } })
  const [one, two] = people.map(({ id, name }) => actorForPerson({ id, name, role: 'reviewer' }))
  first = one ?? anyone
  second = two ?? anyone
  open = (await db.claim.findFirstOrThrow({ where: { state: 'open' } })).ref
})

function formOf(entries: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(entries)) form.append(name, value)
  return form
}

const as = (actor: Actor) => async () => ({ db, actor })
const source = {
  'source.title': 'A report',
  'source.kind': 'primary',
  'source.publisher': '',
  'source.address': '',
}

describe('a command run on a form', () => {
  it('says all that is missing, each beside its field, and gives back what was filled in', async () => {
    const filled = {
      claim: open,
      'source.title': '',
      'source.kind': '',
      fact: ' ',
      locator: 'Table 1',
      stance: '',
    }
    const form = formOf(filled)
    const ran = await runOnForm(attachEvidence, as(first), form)
    expect(ran).toEqual({
      done: false,
      state: {
        problems: [
          { field: 'source.title', message: 'The title of the source is missing.' },
          { field: 'source.kind', message: 'Choose or fill in this one.' },
          { field: 'stance', message: 'Choose or fill in this one.' },
          { field: 'fact', message: 'What the source says is missing.' },
        ],
        values: Object.fromEntries(Object.entries(filled).map(([name, value]) => [name, [value]])),
      },
    })
  })

  it('reads a figure in the words of the source, and says in which row one cannot be read', async () => {
    const evidence = {
      claim: open,
      stance: 'supports',
      fact: 'It gives a price.',
      locator: 'Table 1',
      ...source,
    }
    const row = { 'figures.1.name': 'price', 'figures.1.label': 'Price' }
    const unread = await runOnForm(
      attachEvidence,
      as(first),
      formOf({ ...evidence, ...row, 'figures.1.words': 'quite a lot' }),
    )
    expect(unread).toMatchObject({ done: false, state: { problems: [{ field: 'figures.0.words' }] } })
    const ran = await runOnForm(
      attachEvidence,
      as(first),
      formOf({ ...evidence, ...row, 'figures.1.words': '$2 per GPU hour' }),
    )
    expect(ran.done).toBe(true)
    expect(
      await db.evidenceFigure.findFirst({ where: { name: 'price', evidence: { claim: { ref: open } } } }),
    ).toMatchObject({
      kind: 'money',
      quote: '$2 per GPU hour',
    })
  })

  it('says what is missing of a form that nothing was filled into', async () => {
    for (const form of [formOf({}), formOf({ constructor: 'x', 'source.ref': '' })]) {
      const ran = await runOnForm(attachEvidence, as(first), form)
      expect(ran.done || ran.state.problems.length).toBeGreaterThan(1)
    }
  })

  it('gives a refusal of the policy as a problem of the whole form', async () => {
    const form = () => formOf({ claim: open, verdict: 'disputed', reason: 'Because I say so.' })
    const refused = await runOnForm(settleClaim, as(first), form())
    expect(refused).toMatchObject({
      done: false,
      state: { problems: [{ field: null, message: 'Your role does not allow this.' }] },
    })
    expect(await runOnForm(settleClaim, as(anyone), form())).toMatchObject({
      state: { problems: [{ field: null, message: 'Sign in to do this.' }] },
    })
  })

  it('gives a refusal of the command beside its field', async () => {
    const form = formOf({ claim: open, verdict: 'verified', rationale: 'I looked.', 'evidence[]': '' })
    expect(await runOnForm(submitReview, as(second), form)).toMatchObject({
      state: {
        problems: [{ field: 'evidence', message: 'Cite the evidence that this verdict rests on.' }],
        values: { rationale: ['I looked.'], verdict: ['verified'] },
      },
    })
  })

  it('throws what is our own mistake', async () => {
    const broken = () => Promise.reject(new Error('no database'))
    const form = formOf({ claim: open, verdict: 'disputed', reason: 'Because.' })
    await expect(runOnForm(settleClaim, broken, form)).rejects.toThrow('no database')
  })
})

import { exampleRef } from '#lib/addresses.ts'
import { locateQuote } from '#lib/anchoring/index.ts'
import { addCheck } from '#lib/commands/check/add-check.ts'
import { dismissClaim } from '#lib/commands/claim/dismiss-claim.ts'
import { markStale } from '#lib/commands/claim/mark-stale.ts'
import { openClaim } from '#lib/commands/claim/open-claim.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { publishDocument } from '#lib/commands/document/publish-document.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { invariant } from '#lib/invariant.ts'
import { systemActor } from '#lib/policy/index.ts'
import { type ExampleClaim, exampleClaims, exampleDocument } from './example.ts'
import { bringPeople, type People } from './people.ts'

/** Loads the invented example through the commands that people's actions use; where it stands already nothing changes. */
export async function loadExample(db: PrismaClient): Promise<{ loaded: boolean }> {
  if (await db.document.findUnique({ where: { ref: exampleRef }, select: { id: true } }))
    return { loaded: false }
  const people = await bringPeople(db)
  const { editor } = people
  await addDocument({ db, actor: editor, newRef: () => exampleRef }, { ...exampleDocument, isSample: true })
  await publishDocument({ db, actor: editor }, { document: exampleRef })
  for (const claim of exampleClaims) await loadClaim(db, claim, people)
  return { loaded: true }
}

async function loadClaim(db: PrismaClient, example: ExampleClaim, people: People): Promise<void> {
  const { first, second, editor } = people
  const claim = example.ref
  const span = locateQuote(exampleDocument.text, example.quote)
  invariant(span, `the example’s text holds “${example.quote}”`)
  const { id } = await openClaim(
    { db, actor: editor, newRef: () => claim },
    {
      document: exampleRef,
      start: span.start,
      end: span.end,
      restatement: example.restatement,
      claimant: { name: 'The leaflet, which is invented', kind: 'organisation' },
      category: 'example',
      assertion: 'so',
      figures: example.figures ?? [],
    },
  )
  const evidence = await loadEvidence(db, example, people)
  const figure = await db.figure.findFirst({ where: { claimId: id }, select: { id: true } })
  if (example.check && figure)
    await addCheck({ db, actor: first }, { claim, figure: figure.id, ...example.check })
  for (const [index, { verdict, rationale }] of (example.reviews ?? []).entries())
    await submitReview(
      { db, actor: index === 0 ? first : second },
      { claim, verdict, framing: 'exact', rationale, evidence },
    )
  if (example.end === 'stale') await markStale({ db, actor: systemActor }, { claim, cause: 'source' })
  else if (example.end) await dismissClaim({ db, actor: editor }, { claim, ...example.end })
}

async function loadEvidence(db: PrismaClient, example: ExampleClaim, { first }: People): Promise<string[]> {
  const { evidence: one } = example
  if (!one) return []
  const attached = await attachEvidence(
    { db, actor: first },
    {
      claim: example.ref,
      source: one.source,
      stance: one.stance,
      fact: one.fact,
      locator: 'invented',
      figures: one.figures ?? [],
    },
  )
  return [attached.evidence]
}

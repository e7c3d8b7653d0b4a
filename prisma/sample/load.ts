import { exampleRef } from '#lib/addresses.ts'
import { locateQuote } from '#lib/anchoring/index.ts'
import { addCheck } from '#lib/commands/check/add-check.ts'
import { dismissClaim } from '#lib/commands/claim/dismiss-claim.ts'
import { openClaim } from '#lib/commands/claim/open-claim.ts'
import type { RefKind } from '#lib/commands/command.ts'
import { addDocument } from '#lib/commands/document/add-document.ts'
import { publishDocument } from '#lib/commands/document/publish-document.ts'
import { attachEvidence } from '#lib/commands/evidence/attach-evidence.ts'
import { submitReview } from '#lib/commands/review/submit-review.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { invariant } from '#lib/invariant.ts'
import type { Actor } from '#lib/policy/index.ts'
import { type SampleClaim, type SampleEvidence, sampleClaims } from './claims.ts'
import { sampleDocument } from './document.ts'
import { bringPeople, type People } from './people.ts'
import { sampleSources } from './sources.ts'

/** The sample's references are counted, so that its addresses are the same on every site. */
function countedRefs(): (kind: RefKind) => string {
  const counts = { document: 0, claim: 0, source: 0 }
  return (kind) => {
    counts[kind] += 1
    return `${kind === 'source' ? 's' : ''}${counts[kind]}`
  }
}

const claimants = {
  author: { name: 'Neil Chilson', kind: 'person' },
  deepseek: { name: 'DeepSeek', kind: 'organisation' },
} as const

/**
 * Loads the sample ledger through the commands that people's actions use, and gives the reference of the claim
 * to begin with. A database that holds the sample already is left as it is.
 */
export async function loadSample(db: PrismaClient): Promise<{ loaded: boolean; startWith: string }> {
  const held = await db.document.findFirst({
    where: { isSample: true, ref: { not: exampleRef } },
    select: { claims: { where: { number: 6 }, select: { ref: true } } },
  })
  if (held) return { loaded: false, startWith: held.claims[0]?.ref ?? '1' }
  const { first, second, editor } = await bringPeople(db)
  const newRef = countedRefs()
  const document = await addDocument({ db, actor: editor, newRef }, { ...sampleDocument, isSample: true })
  await publishDocument({ db, actor: editor }, { document: document.ref })
  let startWith = '1'
  for (const [index, claim] of sampleClaims.entries()) {
    const ref = await loadClaim({ db, newRef }, document.ref, claim, { first, second, editor })
    if (index === 5) startWith = ref
  }
  return { loaded: true, startWith }
}

type Place = { readonly db: PrismaClient; readonly newRef: (kind: RefKind) => string }

async function loadClaim(
  place: Place,
  document: string,
  sample: SampleClaim,
  people: People,
): Promise<string> {
  const { db } = place
  const span = locateQuote(sampleDocument.text, sample.quote)
  invariant(span, `the sample text holds “${sample.quote}”`)
  const { ref, id } = await openClaim(
    { ...place, actor: people.editor },
    {
      document,
      start: span.start,
      end: span.end,
      restatement: sample.restatement,
      claimant: claimants[sample.claimant],
      category: sample.category,
      assertion: sample.assertion,
      section: sample.section,
      asOf: '2025-01',
      figures: sample.figures ?? [],
    },
  )
  const evidence: string[] = []
  for (const one of sample.evidence ?? []) evidence.push(await loadEvidence(place, ref, one, people.first))
  const figure = await db.figure.findFirst({ where: { claimId: id, position: 0 }, select: { id: true } })
  for (const check of sample.checks ?? []) {
    invariant(figure, 'a claim with a check has a figure')
    await addCheck({ db, actor: people.first }, { claim: ref, figure: figure.id, ...check })
  }
  await takeCourse(db, ref, sample, evidence, people)
  return ref
}

async function loadEvidence(place: Place, claim: string, one: SampleEvidence, actor: Actor): Promise<string> {
  const attached = await attachEvidence(
    { ...place, actor },
    {
      claim,
      source: sampleSources[one.source],
      stance: one.stance,
      fact: one.fact,
      locator: one.locator,
      figures: one.figures ?? [],
    },
  )
  return attached.evidence
}

async function takeCourse(
  db: PrismaClient,
  claim: string,
  { course }: SampleClaim,
  evidence: string[],
  { first, second, editor }: People,
): Promise<void> {
  const review = (
    actor: Actor,
    verdict: 'verified' | 'imprecise' | 'misleading' | 'disputed' | 'unverifiable',
    rationale: string,
    caveat?: string,
  ) => submitReview({ db, actor }, { claim, verdict, framing: 'exact', rationale, caveat, evidence })
  switch (course.take) {
    case 'open':
      return
    case 'dismissed':
      await dismissClaim({ db, actor: editor }, { claim, reason: 'not-checkable', note: course.note })
      return
    case 'in-review':
      await review(first, course.verdict, course.rationale)
      return
    case 'decided':
      await review(first, course.verdict, course.rationales[0], course.caveat)
      await review(second, course.verdict, course.rationales[1], course.caveat)
  }
}

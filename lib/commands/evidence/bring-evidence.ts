import type { z } from 'zod'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { isClaimantsOwn } from '#lib/policy/index.ts'
import type { LoggedChange, Work } from '../command.ts'
import { claimTouch, type LockedClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import type { EvidenceDetails, judgementFields } from './evidence-input.ts'
import type { NamedFigure } from './named-figure.ts'
import { madeBy, type SourceInHand } from './source-in-hand.ts'

/** A named figure, and where it stands in the passage: code points of the snapshot, half-open. */
export type PlacedFigure = NamedFigure & {
  readonly start?: number
  readonly end?: number
  readonly cell?: string
  readonly context?: string | null
}

/** What a reviewer says of it beside what the source says. */
export type Judgement = z.output<z.ZodObject<typeof judgementFields>>

type Brought = {
  readonly claim: LockedClaim
  readonly source: SourceInHand
  readonly judgement: Judgement
  readonly details: EvidenceDetails
  readonly figures: readonly PlacedFigure[]
}

/** What bringing a source to bear on a claim changes, whatever kind of evidence it is. Refuses self-citation and taken names. */
export async function bringEvidence(
  work: Work,
  { claim, source, judgement, details, figures }: Brought,
): Promise<LoggedChange<{ evidence: string; source: string }>> {
  const { tx, actor, now, newId } = work
  refuseTakenNames(claim, figures)
  await refuseSelfCitation(work, claim, source)
  const evidenceId = newId()
  const addedById = personOf(actor)
  const { kind, standing, fact, locator, passage, ...recorded } = details
  const { stance, relevance, note = null, scope } = judgement
  // A claimant who did not answer gave no word.
  const own = !details.awaitedUntil && isClaimantsOwn(claim.claimant, madeBy(source.record))
  return {
    result: { evidence: evidenceId, source: source.ref },
    entry: {
      subject: claim.id,
      revision: await nextEntryRevision(tx, claim.id),
      codes: { evidence: evidenceId, stance, standing, source: source.isNew ? 'new' : source.id },
      contents: {
        evidence: {
          ...{ fact, locator, figures: figures.map(plainFigure) },
          ...(note === null ? {} : { note }),
          ...(Object.keys(scope).length === 0 ? {} : { scope: { ...scope } }),
          ...(passage ? { passage: { ...passage } } : {}),
          ...(kind === 'passage' ? {} : { kind, ...recorded }),
        },
        source: source.record,
      },
      commitments: {},
    },
    isPublic: claim.isPublic,
    async write(logIdx) {
      await source.write(logIdx)
      await tx.evidence.create({
        data: {
          ...{ id: evidenceId, claimId: claim.id, sourceId: source.id, isClaimantsOwn: own, addedById },
          ...{ kind, stance, relevance, standing, fact, locator, note, ...recorded, ...passage },
          ...{
            scopePeriod: scope.period ?? null,
            scopePlace: scope.place ?? null,
            scopeMethod: scope.method ?? null,
          },
          createdAt: now,
          logIdx,
        },
      })
      await tx.evidenceFigure.createMany({
        data: figures.map((figure) => ({ id: newId(), evidenceId, claimId: claim.id, ...figure, logIdx })),
      })
      const touched = { version: { increment: 1 }, ...claimTouch(logIdx) }
      await tx.claim.update({ where: { id: claim.id }, data: touched })
    },
  }
}

/** As the log's hash takes it: no part undefined. */
const plainFigure = ({ start, end, cell, context, ...figure }: PlacedFigure) => ({
  ...figure,
  ...(start === undefined || end === undefined ? {} : { start, end }),
  ...(cell === undefined ? {} : { cell, context: context ?? null }),
})

/** The database refuses it too, by triggers; here it is a sentence beside its field. */
async function refuseSelfCitation({ tx }: Work, claim: LockedClaim, source: SourceInHand): Promise<void> {
  const { address } = source.record
  const [found] = await tx.$queryRaw<{ own: boolean }[]>`
    SELECT cites_document(${source.id}::uuid, ${claim.document.id}::uuid)
      OR canonical_address(${address}) = canonical_address(${claim.document.address}) AS own`
  if (found?.own)
    throw new InvalidInput(
      'cites-itself',
      'The document under check cannot be evidence for its own claims, nor can a copy of it or what was derived from it.',
      source.isNew ? 'source.address' : 'source.ref',
    )
}

/** Throws `Conflict` where the claim has a figure of one of these names, or two of them are the same. */
export function refuseTakenNames(claim: LockedClaim, figures: readonly { name: string }[]): void {
  const taken = new Set(claim.evidence.flatMap((one) => one.figures.map((figure) => figure.name)))
  for (const { name } of figures) {
    if (taken.has(name))
      throw new Conflict('name-taken', `This claim already has a figure named ${name}.`, 'figures')
    taken.add(name)
  }
}

import { z } from 'zod'
import type { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { permit, sourceKinds, stances } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { freeRef } from '../free-ref.ts'
import { hashValue } from '../hashing.ts'
import { address, line, partialDate, prose, ref } from '../input.ts'
import { claimTouch, type LockedClaim, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { namedFigure } from './named-figure.ts'

const newSource = z.strictObject({
  title: line('The title of the source'),
  publisher: line('The publisher').optional(),
  author: line('The author').optional(),
  publishedOn: partialDate.optional(),
  address: address.optional(),
  kind: z.enum(sourceKinds),
})

/** Brings a source to bear on a claim: a transcribed fact with its locator, and the figures it gives. */
export const attachEvidence = command({
  name: 'evidence.attach',
  input: z.strictObject({
    claim: ref,
    source: z.union([z.strictObject({ ref }), newSource]),
    stance: z.enum(stances),
    fact: prose('What the source says'),
    locator: line('Where in the source it stands'),
    figures: z.array(namedFigure).max(20).default([]),
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'evidence.attach', { state: claim.state })
    refuseTakenNames(claim, input.figures)
    const source = await findSource(tx, input.source)
    refuseSelfCitation(claim, source)
    const evidenceId = newId()
    const addedById = personOf(actor)
    const isClaimantsOwn = [source.author, source.publisher].includes(claim.claimant.name)
    return {
      result: { evidence: evidenceId, source: source.ref },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: {
          evidence: evidenceId,
          stance: input.stance,
          standing: 'transcribed',
          source: source.id ?? 'new',
        },
        hashes: {
          evidence: hashValue({ fact: input.fact, locator: input.locator, figures: input.figures }),
          source: hashValue(source.record),
        },
        commitments: {},
      },
      isPublic: claim.isPublic,
      async write(logIdx) {
        const sourceId = source.id ?? newId()
        if (source.id === null) {
          const sourceRef = await freeRef(work, 'source')
          await tx.source.create({ data: { id: sourceId, ref: sourceRef, ...source.record, logIdx } })
        } else if (logIdx !== null)
          await tx.source.updateMany({ where: { id: sourceId, logIdx: null }, data: { logIdx } })
        await tx.evidence.create({
          data: {
            id: evidenceId,
            claimId: claim.id,
            sourceId,
            stance: input.stance,
            standing: 'transcribed',
            fact: input.fact,
            locator: input.locator,
            isClaimantsOwn,
            addedById,
            createdAt: now,
            logIdx,
          },
        })
        await tx.evidenceFigure.createMany({
          data: input.figures.map((figure) => ({
            id: newId(),
            evidenceId,
            claimId: claim.id,
            ...figure,
            logIdx,
          })),
        })
        await tx.claim.update({
          where: { id: claim.id },
          data: { version: { increment: 1 }, ...claimTouch(logIdx) },
        })
      },
    }
  },
})

type SourceRecord = {
  title: string
  publisher: string | null
  author: string | null
  publishedOn: string | null
  address: string | null
  kind: string
}
type FoundSource = {
  id: string | null
  ref: string | null
  author: string | null
  publisher: string | null
  record: SourceRecord
}

async function findSource(
  tx: Prisma.TransactionClient,
  wanted: { ref: string } | z.output<typeof newSource>,
): Promise<FoundSource> {
  const known =
    'ref' in wanted
      ? await tx.source.findUnique({ where: { ref: wanted.ref } })
      : wanted.address
        ? await tx.source.findUnique({ where: { address: wanted.address } })
        : null
  if (known) {
    const { id, ref: knownRef, logIdx: _logIdx, ...record } = known
    return { id, ref: knownRef, author: record.author, publisher: record.publisher, record }
  }
  if ('ref' in wanted) throw new NotFound('no-such-source', 'There is no such source.')
  const record: SourceRecord = {
    title: wanted.title,
    publisher: wanted.publisher ?? null,
    author: wanted.author ?? null,
    publishedOn: wanted.publishedOn ?? null,
    address: wanted.address ?? null,
    kind: wanted.kind,
  }
  return { id: null, ref: null, author: record.author, publisher: record.publisher, record }
}

function refuseSelfCitation(claim: LockedClaim, source: FoundSource): void {
  if (source.record.address !== null && source.record.address === claim.document.address)
    throw new InvalidInput(
      'cites-itself',
      'The document under check cannot be evidence for its own claims.',
      'source.address',
    )
}

function refuseTakenNames(claim: LockedClaim, figures: readonly { name: string }[]): void {
  const taken = new Set(claim.evidence.flatMap((one) => one.figures.map((figure) => figure.name)))
  for (const { name } of figures) {
    if (taken.has(name))
      throw new Conflict('name-taken', `This claim already has a figure named ${name}.`, 'figures')
    taken.add(name)
  }
}

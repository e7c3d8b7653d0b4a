import { z } from 'zod'
import { documentRecord } from '#lib/db/document-record.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { Conflict } from '#lib/errors.ts'
import { type PublishScope, permit, publishScopes } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { ref } from '../input.ts'
import { nextEntryRevision } from '../lock-claim.ts'
import { lockDocument } from './share-document.ts'

type Document = Awaited<ReturnType<typeof lockDocument>>['document']

/** A moment; without an offset it is UTC. */
const momentInput = z.iso
  .datetime({ offset: true, local: true, message: 'Give the time as 2027-01-31T09:00, in UTC.' })
  .transform((text) => new Date(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`))

/**
 * Makes a document public with its newest revision and its claims: all, or the decided ones, in which case each other
 * follows when it is decided. With a time to come, only sets it. Once public, the scope can be widened.
 */
export const publishDocument = command({
  name: 'document.publish',
  input: z.strictObject({
    document: ref,
    scope: z.enum(publishScopes, 'Choose which claims are public with it.').default('all'),
    at: momentInput.optional(),
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const { document, revision } = await lockDocument(tx, input.document)
    permit(actor, 'document.publish')
    refuseNoChange(document, input.scope)
    if (input.at !== undefined && input.at > now) return schedule(work, document, input.scope, input.at)
    return {
      result: published(document, null),
      isPublic: true,
      entry: {
        subject: document.id,
        revision: await nextEntryRevision(tx, document.id),
        codes: { ref: document.ref, publication: 'published', scope: input.scope },
        contents: { record: documentRecord(document) },
        hashes: { text: revision.sha256 },
        commitments: {},
      },
      publishes: await claimsToPublish(tx, document, input.scope),
      async write(logIdx) {
        await tx.document.update({
          where: { id: document.id },
          data: { publication: 'published', publishScope: input.scope, publishAt: null, logIdx },
        })
        await tx.revision.updateMany({ where: { id: revision.id, logIdx: null }, data: { logIdx } })
        await tx.exemption.updateMany({ where: { revisionId: revision.id, logIdx: null }, data: { logIdx } })
        await tx.publication.create({
          data: {
            id: newId(),
            documentId: document.id,
            act: 'publish',
            scope: input.scope,
            byId: actor.id,
            createdAt: now,
            logIdx,
          },
        })
      },
    }
  },
})

/** `publishAt` is the time that was set; null where the document is public now. */
const published = ({ ref }: Document, at: Date | null) => ({
  document: ref,
  publishAt: at?.toISOString() ?? null,
})

function refuseNoChange(document: Document, scope: PublishScope): void {
  if (document.publication !== 'published') return
  if (document.publishScope === scope)
    throw new Conflict('already-published', 'This document is public already.', 'document')
  if (scope === 'decided')
    throw new Conflict(
      'claims-are-public',
      'Its claims are public already; they cannot be called back.',
      'scope',
    )
}

function schedule({ tx, actor, now, newId }: Work, document: Document, scope: PublishScope, at: Date) {
  if (document.publication === 'published')
    throw new Conflict('already-published', 'This document is public already.', 'at')
  return {
    result: published(document, at),
    subject: document.id,
    async write() {
      await tx.document.update({ where: { id: document.id }, data: { publishAt: at, publishScope: scope } })
      await tx.publication.create({
        data: {
          id: newId(),
          documentId: document.id,
          act: 'schedule',
          scope,
          setFor: at,
          byId: actor.id,
          createdAt: now,
        },
      })
    },
  }
}

/** Claims once public come back with their document; of the others those that the scope takes. */
async function claimsToPublish(
  tx: Prisma.TransactionClient,
  document: Document,
  scope: PublishScope,
): Promise<string[]> {
  const fresh = {
    logIdx: null,
    ...(scope === 'decided' ? { state: { in: ['decided', 'stale'] } } : {}),
  } satisfies Prisma.ClaimWhereInput
  const isBack = document.publication === 'unpublished'
  const claims = await tx.claim.findMany({
    where: { documentId: document.id, OR: [fresh, ...(isBack ? [{ logIdx: { not: null } }] : [])] },
    select: { id: true },
  })
  return claims.map(({ id }) => id)
}

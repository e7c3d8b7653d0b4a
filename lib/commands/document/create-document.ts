import { Prisma } from '#lib/db/generated/client.ts'
import type { Work } from '../command.ts'
import { freeRef } from '../free-ref.ts'
import { hashText } from '../hashing.ts'
import type { DocumentInput } from './document-input.ts'

/** A private document with its first revision, ready to be written inside a command. */
export type CreatedDocument = {
  readonly ref: string
  readonly documentId: string
  readonly revisionId: string
  readonly write: () => Promise<void>
}

/** Draws ids and reference; nothing is written until `write` is called. */
export async function createDocument(work: Work, input: DocumentInput): Promise<CreatedDocument> {
  const { tx, actor, now, newId } = work
  const { text, blocks, originalSha256, mediaKind, ...record } = input
  const ref = await freeRef(work, 'document')
  const [documentId, revisionId] = [newId(), newId()]
  return {
    ref,
    documentId,
    revisionId,
    async write() {
      const addedById = actor.id ?? (await tx.person.findFirstOrThrow({ where: { isDemo: true } })).id
      await tx.document.create({
        data: {
          id: documentId,
          ref,
          title: record.title,
          author: record.author ?? null,
          publisher: record.publisher ?? null,
          publishedOn: record.publishedOn ?? null,
          address: record.address ?? null,
          note: record.note ?? null,
          isSample: record.isSample,
          addedById,
          createdAt: now,
        },
      })
      await tx.revision.create({
        data: {
          id: revisionId,
          documentId,
          number: 1,
          text,
          sha256: hashText(text),
          blocks: blocks ?? Prisma.DbNull,
          originalSha256: originalSha256 ?? null,
          mediaKind: mediaKind ?? null,
          createdAt: now,
        },
      })
    },
  }
}

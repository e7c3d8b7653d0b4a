import type { Prisma } from '#lib/db/generated/client.ts'
import { textOf } from './claim/claim-page.ts'
import { found, parseRef, type Query } from './query.ts'

export type Unpublished = { title: string; at: string; reason: string | null }
export type UnpublishedArgs = { kind: 'document' | 'claim'; ref: string }

/** Why a document, or the document of a claim, is public no longer; not found for what is public or never was. */
export const readUnpublished: Query<UnpublishedArgs, Unpublished> = async (db, _viewer, { kind, ref }) => {
  const where = {
    publication: 'unpublished',
    ...(kind === 'document'
      ? { ref: parseRef(ref) }
      : { claims: { some: { ref: parseRef(ref), logIdx: { not: null } } } }),
  } satisfies Prisma.DocumentWhereInput
  const { title, publications } = found(
    await db.document.findFirst({
      where,
      select: {
        title: true,
        publications: {
          where: { act: 'unpublish' },
          orderBy: { createdAt: 'desc' },
          take: 1,
          select: { createdAt: true, reason: { select: { content: true } } },
        },
      },
    }),
  )
  const last = found(publications[0] ?? null)
  return { title, at: last.createdAt.toISOString(), reason: textOf(last.reason?.content ?? null) }
}

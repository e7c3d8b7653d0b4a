import type { PrismaClient } from '#lib/db/generated/client.ts'
import { coverageOf } from '#lib/extraction/index.ts'
import { publicClaim, publicDocument, publicRevision } from '../public.ts'

/** Of all figures found in a document's newest public text, how many stand in a claim and how many need none. */
export type DocumentCoverage = {
  readonly ref: string
  readonly title: string
  readonly total: number
  readonly inClaims: number
  readonly exempted: number
}

/** Coverage document by document, so that only one text is held; documents without a public text are left out. */
export async function readDocumentCoverage(
  db: PrismaClient,
  documents: readonly { readonly ref: string; readonly title: string }[],
): Promise<DocumentCoverage[]> {
  const covered: DocumentCoverage[] = []
  for (const { ref, title } of documents) {
    const revision = await db.revision.findFirst({
      where: { document: { ref, ...publicDocument }, ...publicRevision },
      orderBy: { number: 'desc' },
      select: {
        text: true,
        selectors: { where: { claim: publicClaim }, select: { start: true, end: true } },
        exemptions: { where: { logIdx: { not: null } }, select: { start: true, end: true, reason: true } },
      },
    })
    if (revision === null) continue
    const { total, inClaims, exempted } = coverageOf(revision.text, revision.selectors, revision.exemptions)
    covered.push({ ref, title, total, inClaims, exempted })
  }
  return covered
}

import { exampleRef } from '#lib/addresses.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { findFigures } from '#lib/figures/index.ts'
import type { CheckedDocument } from '#lib/policy/index.ts'

/** Of every document's latest revision, the figures that no claim covers and no dismissed proposal. Offsets are code points, half-open. */
export async function readCheckedDocuments(tx: Prisma.TransactionClient): Promise<CheckedDocument[]> {
  const documents = await tx.document.findMany({
    where: { ref: { not: exampleRef } },
    select: { id: true, ref: true, title: true },
    orderBy: { ref: 'asc' },
  })
  const checked: CheckedDocument[] = []
  for (const { id, ref, title } of documents) {
    const revision = await tx.revision.findFirst({
      where: { documentId: id },
      orderBy: { number: 'desc' },
      select: {
        text: true,
        selectors: { select: { start: true, end: true } },
        proposals: { where: { state: 'dismissed' }, select: { start: true, end: true } },
      },
    })
    if (!revision) continue
    const covered = (span: { start: number; end: number }) =>
      [...revision.selectors, ...revision.proposals].some(
        (claim) => claim.start <= span.start && span.end <= claim.end,
      )
    const uncovered = findFigures(revision.text).filter((figure) => !covered(figure))
    checked.push({ ref, title, uncovered: uncovered.map((figure) => figure.quote) })
  }
  return checked
}

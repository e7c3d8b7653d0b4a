import { prepareReanchoring } from '#lib/anchoring/index.ts'
import type { Work } from '../command.ts'
import type { NextRevision } from './revise-document.ts'

/** Figures that need no claim need none in the next revision either, where the same words stand. */
export async function carryExemptions(
  { tx, newId, now }: Work,
  revision: { id: string; text: string },
  next: NextRevision,
  logIdx: bigint | null,
): Promise<void> {
  const exemptions = await tx.exemption.findMany({ where: { revisionId: revision.id } })
  if (exemptions.length === 0) return
  const reanchor = prepareReanchoring(revision.text, next.text)
  const data = exemptions.flatMap(({ start, end, reason, addedById }) => {
    const found = reanchor({ start, end })
    if (found.outcome !== 'unchanged' && found.outcome !== 'moved') return []
    const span = { start: found.start, end: found.end }
    return [{ id: newId(), revisionId: next.id, ...span, reason, addedById, createdAt: now, logIdx }]
  })
  await tx.exemption.createMany({ data, skipDuplicates: true })
}

import { diffArrays } from 'diff'
import { type ClaimRow, claimRowSelect, readClaimRow } from '../claim/claim-row.ts'
import { publicClaim, publicDocument, publicRevision } from '../public.ts'
import { found, parseRef, type Query } from '../query.ts'

export type Change = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

export type RevisionPage = {
  document: { ref: string; title: string; isSample: boolean }
  number: number
  newest: number
  createdAt: string
  text: string
  sha256: string
  claims: (ClaimRow & { start: number; end: number })[]
  /** The public revision before this one, and the paragraphs that changed since; null for the first. */
  since: { number: number; paragraphs: readonly (readonly Change[])[] } | null
}

/** The longest that two texts are compared, in milliseconds; beyond that, changed paragraphs stand as wholes. */
const compareMs = 500
/** Signs of a paragraph beyond which its words are not compared one by one. */
const paragraphMax = 8_000

/** One public revision of a document, as it was read, and what it changed. */
export const readRevisionPage: Query<{ ref: string; number: string }, RevisionPage> = async (
  db,
  _viewer,
  { ref, number },
) => {
  const asked = /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0
  const { revisions, ...document } = found(
    await db.document.findFirst({
      where: { ref: parseRef(ref), ...publicDocument },
      select: {
        ref: true,
        title: true,
        isSample: true,
        revisions: {
          where: publicRevision,
          orderBy: { number: 'desc' },
          select: { id: true, number: true },
        },
      },
    }),
  )
  const at = revisions.findIndex((one) => one.number === asked)
  const [own, before] = [revisions[at], revisions[at + 1]]
  const revision = await db.revision.findUniqueOrThrow({
    where: { id: found(own ?? null).id },
    include: {
      selectors: {
        where: { claim: publicClaim, logIdx: { not: null } },
        orderBy: { start: 'asc' },
        select: { start: true, end: true, claim: { select: claimRowSelect } },
      },
    },
  })
  const earlier = before && (await db.revision.findUniqueOrThrow({ where: { id: before.id } }))
  return {
    document,
    number: revision.number,
    newest: revisions[0]?.number ?? revision.number,
    createdAt: revision.createdAt.toISOString(),
    text: revision.text,
    sha256: revision.sha256,
    claims: revision.selectors.map(({ claim, start, end }) => ({ ...readClaimRow(claim), start, end })),
    since: earlier
      ? { number: earlier.number, paragraphs: changedParagraphs(earlier.text, revision.text) }
      : null,
  }
}

/** The paragraphs that differ, each with its words that came and went; for readers, not to restore one from the other. */
export function changedParagraphs(before: string, after: string): Change[][] {
  const [old, fresh] = [before.split(/\n\s*\n/), after.split(/\n\s*\n/)]
  const parts = diffArrays(old, fresh, { timeout: compareMs }) ?? [
    { value: old, removed: true, added: false },
    { value: fresh, removed: false, added: true },
  ]
  const changed: Change[][] = []
  for (let index = 0; index < parts.length; index++) {
    const [part, next] = [parts[index], parts[index + 1]]
    if (!part || (!part.added && !part.removed)) continue
    if (part.removed && next?.added) {
      changed.push(...pairUp(part.value, next.value))
      index++
    } else
      changed.push(...part.value.map((text): Change[] => [{ kind: part.added ? 'added' : 'removed', text }]))
  }
  return changed
}

/** Removed and added paragraphs in a row, set against each other in their order. */
function pairUp(old: readonly string[], fresh: readonly string[]): Change[][] {
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index): Change[] => {
    const [before, after] = [old[index], fresh[index]]
    if (before === undefined) return [{ kind: 'added', text: after ?? '' }]
    if (after === undefined) return [{ kind: 'removed', text: before }]
    return compareWords(before, after)
  })
}

function compareWords(before: string, after: string): Change[] {
  const whole: Change[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  if (before.length > paragraphMax || after.length > paragraphMax) return whole
  // Cut at spaces alone: a figure that changed is one word that went and one that came.
  const words = diffArrays(before.split(/(\s+)/), after.split(/(\s+)/), { timeout: compareMs })
  return (
    words?.map(({ added, removed, value }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value.join(''),
    })) ?? whole
  )
}

import type { PrismaClient } from '#lib/db/generated/client.ts'
import { coverageOf } from '#lib/extraction/index.ts'
import type { Span } from '#lib/text/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow } from '../claim/claim-row.ts'
import { publicClaim, publicRevision } from '../public.ts'

export type RevisionFacts = {
  /** Public claims whose words the newest public revision does not have. */
  lost: ClaimRow[]
  /** Public ones, the newest first. */
  revisions: { number: number; createdAt: string }[]
  /** Of the newest revision's figures; null where there is none. */
  coverage: {
    total: number
    inClaims: number
    exemptedCount: number
    missingCount: number
    /** The first of each. */
    exempted: { quote: string; reason: string }[]
    missing: string[]
  } | null
}

/** Figures listed by name. */
const listed = 100

/** A public document's revisions, and how far its newest text is covered by claims that the public sees. */
export async function readRevisionFacts(
  db: PrismaClient,
  ref: string,
  text: string | null,
  claims: readonly Span[],
): Promise<RevisionFacts> {
  const rows = await db.revision.findMany({
    where: { document: { ref }, ...publicRevision },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      createdAt: true,
      exemptions: { where: { logIdx: { not: null } }, select: { start: true, end: true, reason: true } },
    },
  })
  const [newest] = rows
  const unplaced =
    newest === undefined
      ? []
      : await db.claim.findMany({
          where: {
            ...publicClaim,
            document: { ref, ...publicClaim.document },
            selectors: { none: { revisionId: newest.id } },
          },
          orderBy: { number: 'asc' },
          select: claimRowSelect,
        })
  const lost = unplaced.map(readClaimRow)
  const revisions = rows.map(({ number, createdAt }) => ({ number, createdAt: createdAt.toISOString() }))
  if (text === null) return { lost, revisions, coverage: null }
  const { figures, total, inClaims, exempted, missing } = coverageOf(text, claims, rows[0]?.exemptions ?? [])
  return {
    lost,
    revisions,
    coverage: {
      total,
      inClaims,
      exemptedCount: exempted,
      missingCount: missing,
      exempted: figures
        .flatMap((one) =>
          one.standing === 'exempted' ? [{ quote: one.figure.quote, reason: one.reason }] : [],
        )
        .slice(0, listed),
      missing: figures
        .flatMap((one) => (one.standing === 'missing' ? [one.figure.quote] : []))
        .slice(0, listed),
    },
  }
}

import type { PrismaClient } from '#lib/db/generated/client.ts'
import { isUuid } from './query.ts'

/** References of the claims, documents and sources whose pages show a changed thing. */
export type Touched = {
  readonly claims: readonly string[]
  readonly documents: readonly string[]
  readonly sources: readonly string[]
}

/**
 * Whose pages show what a log entry is about (`subject`, an id): a claim stands on its own page, on its document's, on
 * those of the sources it cites and on those of claims that compute with its figures, share a source or are worded
 * alike; a document on those of its claims too; a source on those of the claims that cite it and of the sources around
 * it. Null where the subject is none of them, so that anything may show it.
 */
export async function readTouched(db: PrismaClient, subject: string): Promise<Touched | null> {
  if (!isUuid(subject)) return null
  const claim = await db.claim.findUnique({ where: { id: subject }, select: aroundClaim })
  if (claim !== null)
    return {
      claims: await claimsAround(db, subject, claim.ref),
      documents: [claim.document.ref],
      sources: [...new Set(claim.evidence.map(({ source }) => source.ref))],
    }
  const document = await db.document.findUnique({
    where: { id: subject },
    select: { ref: true, claims: { select: aroundClaim } },
  })
  if (document === null) return await aroundSource(db, subject)
  return {
    claims: document.claims.map(({ ref }) => ref),
    documents: [document.ref],
    sources: document.claims.flatMap(({ evidence }) => evidence.map(({ source }) => source.ref)),
  }
}

const aroundClaim = {
  ref: true,
  document: { select: { ref: true } },
  evidence: { select: { source: { select: { ref: true } } } },
} as const

async function aroundSource(db: PrismaClient, id: string): Promise<Touched | null> {
  const source = await db.source.findUnique({
    where: { id },
    select: {
      ref: true,
      evidence: { select: { claim: { select: { ref: true, document: { select: { ref: true } } } } } },
      derivedFrom: { select: { from: { select: { ref: true } } } },
      derivatives: { select: { source: { select: { ref: true } } } },
    },
  })
  if (source === null) return null
  const { ref, evidence, derivedFrom, derivatives } = source
  return {
    claims: evidence.map(({ claim }) => claim.ref),
    documents: evidence.map(({ claim }) => claim.document.ref),
    sources: [ref, ...derivedFrom.map((one) => one.from.ref), ...derivatives.map((one) => one.source.ref)],
  }
}

/** The claim itself and those whose pages may name it. */
async function claimsAround(db: PrismaClient, id: string, ref: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ ref: string }[]>`
    SELECT other.ref FROM claim other, claim changed
    WHERE changed.id = ${id}::uuid AND other.id <> changed.id AND (
      EXISTS (
        SELECT FROM figure_check c JOIN check_input i ON i.check_id = c.id JOIN figure f ON f.id = i.figure_id
        WHERE c.claim_id = other.id AND f.claim_id = changed.id)
      OR EXISTS (
        SELECT FROM evidence mine JOIN evidence theirs ON theirs.source_id = mine.source_id
        WHERE mine.claim_id = changed.id AND theirs.claim_id = other.id)
      OR similarity(other.restatement, changed.restatement) >= 0.3)`
  return [ref, ...rows.map((row) => row.ref)]
}

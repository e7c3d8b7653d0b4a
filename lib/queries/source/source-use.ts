import type { Prisma } from '#lib/db/generated/client.ts'
import { type CaptureFailure, captureFailures, type SourceKind, sourceKinds } from '#lib/policy/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow, readCode } from '../claim/claim-row.ts'
import { type EvidenceRow, evidenceSelect, readEvidence } from '../claim/evidence-row.ts'

/** What a source's page shows of one use: the evidence, and the claim that it is brought to. */
export const sourceUseSelect = {
  ...evidenceSelect,
  claim: { select: claimRowSelect },
} satisfies Prisma.EvidenceSelect

export type SourceUse = EvidenceRow & { claim: ClaimRow }

/** Reads a row of `sourceUseSelect`. */
export function readSourceUse(row: Prisma.EvidenceGetPayload<{ select: typeof sourceUseSelect }>): SourceUse {
  return { ...readEvidence(row), claim: readClaimRow(row.claim) }
}

/** The record of a source, and the sources around it. */
export const sourceFactsSelect = {
  ref: true,
  title: true,
  publisher: true,
  author: true,
  publishedOn: true,
  address: true,
  doi: true,
  kind: true,
  csl: true,
  origin: true,
} satisfies Prisma.SourceSelect

export type SourceFactsRow = {
  ref: string
  title: string
  publisher: string | null
  author: string | null
  publishedOn: string | null
  address: string | null
  doi: string | null
  kind: SourceKind
  origin: string | null
}

/** Reads a row of `sourceFactsSelect`, its CSL-JSON apart. */
export function readSourceFacts({
  csl: _csl,
  ...row
}: Prisma.SourceGetPayload<{ select: typeof sourceFactsSelect }>): SourceFactsRow {
  return { ...row, kind: readCode(sourceKinds, row.kind) }
}

/** A snapshot without its text. */
export const snapshotSelect = {
  number: true,
  via: true,
  sha256: true,
  bytes: true,
  mediaType: true,
  fileName: true,
  finalAddress: true,
  status: true,
  textSha256: true,
  capturedAt: true,
  logIdx: true,
} satisfies Prisma.SnapshotSelect

export type SnapshotRow = {
  number: number
  via: 'fetched' | 'uploaded'
  sha256: string
  bytes: number
  mediaType: string
  fileName: string | null
  finalAddress: string | null
  status: number | null
  textSha256: string
  capturedAt: string
  logIdx: string | null
}

/** Reads a row of `snapshotSelect`. */
export function readSnapshot(row: Prisma.SnapshotGetPayload<{ select: typeof snapshotSelect }>): SnapshotRow {
  return {
    ...row,
    via: row.via === 'uploaded' ? 'uploaded' : 'fetched',
    bytes: Number(row.bytes),
    capturedAt: row.capturedAt.toISOString(),
    logIdx: row.logIdx?.toString() ?? null,
  }
}

/** The last look at a source: whether it was reached, and what had changed. */
export type LastVisit = {
  at: string
  failure: CaptureFailure | null
  bytesChanged: boolean | null
  passagesChanged: number | null
}

/** Reads the last look at a source. */
export const lastVisitArgs = {
  orderBy: { at: 'desc' },
  take: 1,
  select: { at: true, failure: true, bytesChanged: true, passagesChanged: true },
} satisfies Prisma.Source$visitsArgs

/** Reads what `lastVisitArgs` found. */
export function readLastVisit([visit]: readonly Prisma.VisitGetPayload<
  typeof lastVisitArgs
>[]): LastVisit | null {
  if (!visit) return null
  const failure = visit.failure === null ? null : readCode(captureFailures, visit.failure)
  return { ...visit, failure, at: visit.at.toISOString() }
}

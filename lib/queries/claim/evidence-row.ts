import { currentEvidenceFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { judged, laterJudgements } from '#lib/db/judged.ts'
import {
  type EvidenceKind,
  evidenceKinds,
  type Relevance,
  relevances,
  type SourceKind,
  type Stance,
  sourceKinds,
  stances,
} from '#lib/policy/index.ts'
import { readCode } from './claim-row.ts'

const standings = ['transcribed', 'captured'] as const

/** What a page shows of evidence, its figures apart. */
export const evidenceSelect = {
  id: true,
  sourceId: true,
  kind: true,
  stance: true,
  relevance: true,
  standing: true,
  fact: true,
  locator: true,
  note: true,
  isClaimantsOwn: true,
  scopePeriod: true,
  scopePlace: true,
  scopeMethod: true,
  page: true,
  prefix: true,
  suffix: true,
  query: true,
  doneOn: true,
  means: true,
  answeredOn: true,
  awaitedUntil: true,
  judgements: laterJudgements,
  snapshot: { select: { number: true, sha256: true, capturedAt: true, finalAddress: true } },
  source: {
    select: { ref: true, title: true, publisher: true, publishedOn: true, address: true, kind: true },
  },
  figures: currentEvidenceFigures,
} satisfies Prisma.EvidenceSelect

export type EvidenceSelected = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

/** Evidence as a page shows it: the judgements are the latest. */
export type EvidenceRow = {
  id: string
  kind: EvidenceKind
  stance: Stance
  relevance: Relevance
  standing: 'transcribed' | 'captured'
  fact: string
  locator: string
  note: string | null
  isClaimantsOwn: boolean
  /** Period, place and method that the source speaks of; each may be unsaid. */
  scope: { period: string | null; place: string | null; method: string | null }
  /** Where the passage stands, with the words on either side; null where it was transcribed. */
  snapshot: {
    number: number
    sha256: string
    capturedAt: string
    address: string | null
    page: number | null
    prefix: string
    suffix: string
  } | null
  /** Of a search or an enquiry. */
  query: string | null
  doneOn: string | null
  means: string | null
  answeredOn: string | null
  awaitedUntil: string | null
  source: {
    ref: string
    title: string
    publisher: string | null
    publishedOn: string | null
    address: string | null
    kind: SourceKind
  }
}

/** A row as `evidenceSelect` gives it, for a page. */
export function readEvidence(selected: EvidenceSelected): EvidenceRow {
  const row = judged(selected)
  const { id, fact, locator, note, isClaimantsOwn, query, doneOn, means, answeredOn, awaitedUntil } = row
  return {
    ...{ id, fact, locator, note, isClaimantsOwn, query, doneOn, means, answeredOn, awaitedUntil },
    kind: readCode(evidenceKinds, row.kind),
    stance: readCode(stances, row.stance),
    relevance: readCode(relevances, row.relevance),
    standing: readCode(standings, row.standing),
    scope: { period: row.scopePeriod, place: row.scopePlace, method: row.scopeMethod },
    snapshot: row.snapshot && {
      number: row.snapshot.number,
      sha256: row.snapshot.sha256,
      capturedAt: row.snapshot.capturedAt.toISOString(),
      address: row.snapshot.finalAddress,
      page: row.page,
      prefix: row.prefix ?? '',
      suffix: row.suffix ?? '',
    },
    source: { ...row.source, kind: readCode(sourceKinds, row.source.kind) },
  }
}

import { formVersion, sourceFields } from '#lib/db/form-version.ts'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import type { JobState } from '#lib/db/queue/job-record.ts'
import { may } from '#lib/policy/index.ts'
import { sliceCodePoints } from '#lib/text/index.ts'
import { found, parseRef, type Query } from '../query.ts'
import {
  type LastVisit,
  lastVisitArgs,
  readLastVisit,
  readSnapshot,
  readSourceFacts,
  readSourceUse,
  type SnapshotRow,
  type SourceFactsRow,
  type SourceUse,
  snapshotSelect,
  sourceFactsSelect,
  sourceUseSelect,
} from '../source/source-use.ts'
import { deskViewer } from './desk-viewer.ts'

/** Code points of a snapshot that are shown at once; more is read as a download. */
const textLimit = 200_000
const tableRowLimit = 200

/** A capture that goes on, or how the last one ended. */
export type CaptureState = {
  id: string
  state: JobState
  step: string | null
  done: number
  total: number | null
  problem: string | null
} | null

export type DeskSource = SourceFactsRow & {
  type: string
  /** The record that a correction is made on. */
  version: string
  /** The source that this one turned out to be, which stands for it. */
  sameAs: string | null
  /** Sources that turned out to be this one, where the viewer may part them from it. */
  sameOnes: { ref: string; title: string; address: string | null }[]
  snapshots: SnapshotRow[]
  /** The chosen snapshot, else the latest; null where there is none yet. */
  shown: {
    number: number
    text: string
    isCut: boolean
    tables: { sheet: string; rows: string[][] }[] | null
  } | null
  capture: CaptureState
  lastVisit: LastVisit | null
  derivedFrom: { ref: string; title: string }[]
  evidence: SourceUse[]
  /** The claims of the document that is being worked on, to cite a passage on; empty where no claim was named. */
  claims: { ref: string; number: number | null; restatement: string; isChosen: boolean }[]
}

type Args = { ref: string; claim: string | null; snapshot: number | null }

/** A source at the desk: its record, its text to quote from, and how far a capture is. */
export const readDeskSource: Query<Args, DeskSource> = async (db, viewer, { ref, claim, snapshot }) => {
  deskViewer(viewer)
  const { id } = found(await db.source.findUnique({ where: { ref: parseRef(ref) }, select: { id: true } }))
  // Before all that a capture changes, so that nothing older is shown beside a capture that is done.
  const capture = await readCapture(db, id)
  const source = found(
    await db.source.findUnique({
      where: { id },
      select: {
        ...sourceFactsSelect,
        sameAs: { select: { ref: true } },
        sameOnes: { select: { ref: true, title: true, address: true }, orderBy: { createdAt: 'asc' } },
        derivedFrom: { select: { from: { select: { ref: true, title: true } } } },
        visits: lastVisitArgs,
        snapshots: { orderBy: { number: 'desc' }, select: snapshotSelect },
        evidence: { orderBy: { createdAt: 'desc' }, select: sourceUseSelect },
      },
    }),
  )
  const { sameAs, sameOnes, evidence, derivedFrom, visits, snapshots, ...facts } = source
  return {
    ...readSourceFacts(facts),
    type: typeOf(facts.csl),
    version: formVersion(sourceFields(facts)),
    sameAs: sameAs?.ref ?? null,
    sameOnes: may(viewer, 'source.part') ? sameOnes : [],
    snapshots: snapshots.map(readSnapshot),
    shown: await readShown(db, id, snapshot),
    capture,
    lastVisit: readLastVisit(visits),
    derivedFrom: derivedFrom.map((one) => one.from),
    evidence: evidence.map(readSourceUse),
    claims: claim === null ? [] : await readClaims(db, claim),
  }
}

function typeOf(csl: Prisma.JsonValue): string {
  const type = typeof csl === 'object' && csl !== null && 'type' in csl ? csl.type : null
  return typeof type === 'string' ? type : 'webpage'
}

async function readShown(
  db: PrismaClient,
  sourceId: string,
  number: number | null,
): Promise<DeskSource['shown']> {
  const snapshot = await db.snapshot.findFirst({
    where: { sourceId, ...(number === null ? {} : { number }) },
    orderBy: { number: 'desc' },
    select: { number: true, text: true, tables: true },
  })
  if (!snapshot) return null
  const { text } = snapshot
  const shown = sliceCodePoints(text, 0, textLimit)
  const tables = readTables(snapshot.tables)
  return {
    number: snapshot.number,
    text: shown,
    isCut: shown.length < text.length || tables?.some(({ rows }) => rows.length > tableRowLimit) === true,
    tables: tables?.map(({ sheet, rows }) => ({ sheet, rows: rows.slice(0, tableRowLimit) })) ?? null,
  }
}

/** As `snapshot.keep` wrote them. */
function readTables(value: Prisma.JsonValue): { sheet: string; rows: string[][] }[] | null {
  return Array.isArray(value) ? JSON.parse(JSON.stringify(value)) : null
}

async function readCapture(db: PrismaClient, sourceId: string): Promise<CaptureState> {
  const job = await db.job.findFirst({
    where: { kind: 'source.capture', subject: sourceId },
    orderBy: { createdAt: 'desc' },
    select: { id: true, state: true, step: true, done: true, total: true, problem: true },
  })
  const states = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const
  const state = states.find((one) => one === job?.state)
  return job && state ? { ...job, state } : null
}

async function readClaims(db: PrismaClient, ref: string): Promise<DeskSource['claims']> {
  const claim = await db.claim.findUnique({ where: { ref }, select: { documentId: true } })
  if (!claim) return []
  const claims = await db.claim.findMany({
    where: { documentId: claim.documentId, state: { in: ['open', 'in-review', 'contested'] } },
    orderBy: [{ number: 'asc' }, { createdAt: 'asc' }],
    select: { ref: true, number: true, restatement: true },
  })
  return claims.map((one) => ({ ...one, isChosen: one.ref === ref }))
}

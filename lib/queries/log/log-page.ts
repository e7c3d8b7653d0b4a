import type { PrismaClient } from '#lib/db/generated/client.ts'
import { logRefusal } from '#lib/db/log/log-refusal.ts'
import { encodeBase64, parseCheckpoint, parseNote } from '#lib/translog/index.ts'
import { publicClaim, publicDocument } from '../public.ts'
import { isUuid, type Query } from '../query.ts'

export type LogPage = {
  /** Entries written, published or not yet. */
  size: number
  checkpoint: { size: number; root: string; origin: string; at: string; note: string; key: string } | null
  checkpoints: number
  /** Entries of the thirty days before the checkpoint that it speaks of. */
  growth: number
  /** Why nothing new is signed, in a sentence; the site is read-only then. */
  refusal: string | null
  /** Newest first; the latest, or those before the entry asked for. */
  entries: ShownEntry[]
  /** The entry whose elders the next page shows; null where there are none. */
  before: number | null
}

export type ShownEntry = {
  idx: number
  at: string
  kind: string
  claim: { ref: string; restatement: string } | null
  document: { ref: string; title: string } | null
}

/** Entries shown to people on one page. */
const pageLength = 50

const growthDays = 30
const dayMs = 86_400_000

/** The log for people: what is published, and what was written last, or before an entry. */
export const readLogPage: Query<{ before?: number | undefined }, LogPage> = async (
  db,
  _viewer,
  { before },
) => {
  const [head, newest, checkpoints, rows] = await Promise.all([
    db.logHead.findUniqueOrThrow({ where: { id: 1 } }),
    db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } }),
    db.logCheckpoint.count(),
    db.logEntry.findMany({
      where: before === undefined ? {} : { idx: { lt: before } },
      orderBy: { idx: 'desc' },
      take: pageLength,
      select: { idx: true, at: true, kind: true, subject: true },
    }),
  ])
  const last = rows.at(-1)
  return {
    size: Number(head.size),
    checkpoint: newest ? readHead(newest) : null,
    checkpoints,
    growth: newest ? await growthUpTo(db, newest) : 0,
    refusal: logRefusal(),
    entries: await nameSubjects(db, rows),
    before: last && last.idx > 0n ? Number(last.idx) : null,
  }
}

async function growthUpTo(db: PrismaClient, { at, size }: { at: Date; size: bigint }): Promise<number> {
  const since = new Date(at.getTime() - growthDays * dayMs)
  const first = await db.logEntry.findFirst({
    where: { at: { gte: since } },
    orderBy: { at: 'asc' },
    select: { idx: true },
  })
  return first ? Math.max(0, Number(size - first.idx)) : 0
}

type Row = { idx: bigint; at: Date; kind: string; subject: string }

/** Entries with the claim or the document that they are about, where the public may see it. */
async function nameSubjects(db: PrismaClient, rows: readonly Row[]): Promise<ShownEntry[]> {
  const ids = { in: rows.map(({ subject }) => subject).filter(isUuid) }
  const [claims, documents] = await Promise.all([
    db.claim.findMany({
      where: { id: ids, ...publicClaim },
      select: { id: true, ref: true, restatement: true },
    }),
    db.document.findMany({
      where: { id: ids, ...publicDocument },
      select: { id: true, ref: true, title: true },
    }),
  ])
  const claimOf = new Map(claims.map(({ id, ref, restatement }) => [id, { ref, restatement }]))
  const documentOf = new Map(documents.map(({ id, ref, title }) => [id, { ref, title }]))
  return rows.map(({ idx, at, kind, subject }) => ({
    idx: Number(idx),
    at: at.toISOString(),
    kind,
    claim: claimOf.get(subject) ?? null,
    document: documentOf.get(subject) ?? null,
  }))
}

function readHead({ note, key, at }: { note: string; key: string; at: Date }): LogPage['checkpoint'] {
  const { size, root, origin } = parseCheckpoint(parseNote(note).text)
  return { size, root: encodeBase64(root), origin, at: at.toISOString(), note, key }
}

import { logRefusal } from '#lib/db/log-refusal.ts'
import { encodeBase64, parseCheckpoint, parseNote } from '#lib/translog/index.ts'
import { publicClaim } from './public.ts'
import type { Query } from './query.ts'

export type LogPage = {
  /** Entries written, published or not yet. */
  size: number
  checkpoint: { size: number; root: string; origin: string; at: string; note: string; key: string } | null
  checkpoints: number
  /** Why nothing new is signed, in a sentence; the site is read-only then. */
  refusal: string | null
  recent: { idx: string; at: string; kind: string; claim: { ref: string; restatement: string } | null }[]
}

/** Entries shown to people on one page. */
const recentLimit = 50

/** The log for people: what is published, and what was written last. */
export const readLogPage: Query<Record<string, never>, LogPage> = async (db) => {
  const [head, newest, checkpoints, entries] = await Promise.all([
    db.logHead.findUniqueOrThrow({ where: { id: 1 } }),
    db.logCheckpoint.findFirst({ orderBy: { size: 'desc' } }),
    db.logCheckpoint.count(),
    db.logEntry.findMany({
      orderBy: { idx: 'desc' },
      take: recentLimit,
      select: { idx: true, at: true, kind: true, subject: true },
    }),
  ])
  const claims = await db.claim.findMany({
    where: { id: { in: entries.map(({ subject }) => subject).filter(isUuid) }, ...publicClaim },
    select: { id: true, ref: true, restatement: true },
  })
  const byId = new Map(claims.map(({ id, ref, restatement }) => [id, { ref, restatement }]))
  return {
    size: Number(head.size),
    checkpoint: newest ? readHead(newest) : null,
    checkpoints,
    refusal: logRefusal(),
    recent: entries.map(({ idx, at, kind, subject }) => ({
      idx: idx.toString(),
      at: at.toISOString(),
      kind,
      claim: byId.get(subject) ?? null,
    })),
  }
}

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text)

function readHead({ note, key, at }: { note: string; key: string; at: Date }): LogPage['checkpoint'] {
  const { size, root, origin } = parseCheckpoint(parseNote(note).text)
  return { size, root: encodeBase64(root), origin, at: at.toISOString(), note, key }
}

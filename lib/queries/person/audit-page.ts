import { z } from 'zod'
import { type Action, actions } from '#lib/policy/index.ts'
import type { Query } from '../query.ts'
import { requireAdminViewer } from './admin-viewer.ts'

/** Lines on one page, and at most in one export. */
const pageLimit = 100
const exportLimit = 50_000

export const auditFilter = z.object({
  action: z.enum(actions).optional().catch(undefined),
  outcome: z.enum(['done', 'refused']).optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  /** The id of the last line of the page before. */
  before: z.uuid().optional().catch(undefined),
})
export type AuditFilter = z.output<typeof auditFilter>

export type AuditLine = {
  id: string
  at: string
  actor: { id: string; name: string } | null
  actorRole: string
  action: string
  subject: string | null
  /** The name of the person whom it was done to, where it was one. */
  subjectName: string | null
  outcome: 'done' | 'refused'
  reason: string | null
  address: string | null
  device: string | null
  /** The account that was tried, as it was typed. */
  account: string | null
  logIdx: string | null
}
export type AuditPage = {
  lines: AuditLine[]
  total: number
  /** Where the next page begins; null on the last. */
  next: string | null
  people: { id: string; name: string }[]
  actions: readonly Action[]
}

/** Who did what, when and from where, newest first; what was refused too. */
export const readAuditPage: Query<AuditFilter, AuditPage> = async (db, viewer, filter) => {
  requireAdminViewer(viewer)
  const lines = await readLines(db, filter, pageLimit + 1)
  const shown = lines.slice(0, pageLimit)
  return {
    lines: shown,
    total: await db.auditEvent.count({ where: whereOf(filter) }),
    next: lines.length > pageLimit ? (shown.at(-1)?.id ?? null) : null,
    people: await db.person.findMany({
      where: { removedAt: null },
      orderBy: { name: 'asc' },
      take: 500,
      select: { id: true, name: true },
    }),
    actions,
  }
}

/** The lines of an export, newest first. */
export const readAuditExport: Query<AuditFilter, AuditLine[]> = async (db, viewer, filter) => {
  requireAdminViewer(viewer)
  return readLines(db, filter, exportLimit)
}

const dayMs = 24 * 3_600_000

function whereOf({ action, outcome, person, from, to }: AuditFilter) {
  return {
    ...(action === undefined ? {} : { name: action }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(person === undefined ? {} : { OR: [{ actorId: person }, { subject: person }] }),
    at: {
      ...(from === undefined ? {} : { gte: new Date(from) }),
      ...(to === undefined ? {} : { lt: new Date(new Date(to).getTime() + dayMs) }),
    },
  }
}

const source = z
  .object({ address: z.string(), device: z.string(), account: z.string() })
  .partial()
  .nullable()
  .catch(null)

async function readLines(
  db: Parameters<typeof readAuditPage>[0],
  filter: AuditFilter,
  take: number,
): Promise<AuditLine[]> {
  const rows = await db.auditEvent.findMany({
    where: whereOf(filter),
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    ...(filter.before === undefined ? {} : { cursor: { id: filter.before }, skip: 1 }),
    include: { address: { select: { content: true } } },
  })
  const ids = [...new Set(rows.flatMap(({ actorId, subject }) => [actorId, subject]))]
  const known = await db.person.findMany({
    where: { id: { in: ids.filter((id) => id !== null && z.uuid().safeParse(id).success).map(String) } },
    select: { id: true, name: true },
  })
  const names = new Map(known.map(({ id, name }) => [id, name]))
  return rows.map((row) => {
    const { address, device, account } = source.parse(row.address?.content ?? null) ?? {}
    return {
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actorId === null ? null : { id: row.actorId, name: names.get(row.actorId) ?? row.actorId },
      actorRole: row.actorRole,
      action: row.name,
      subject: row.subject,
      subjectName: names.get(row.subject ?? '') ?? null,
      outcome: row.outcome === 'done' ? 'done' : 'refused',
      reason: row.reason,
      address: address ?? null,
      device: device ?? null,
      account: account ?? null,
      logIdx: row.logIdx === null ? null : String(row.logIdx),
    }
  })
}

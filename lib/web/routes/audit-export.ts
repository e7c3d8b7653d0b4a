import { currentActor } from '#lib/auth/current-actor.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError } from '#lib/errors.ts'
import { csvLine } from '#lib/publishing/index.ts'
import { type AuditFilter, readAuditExport } from '#lib/queries/person/audit-page.ts'
import { problem } from '../problem.ts'

const columns = [
  'id',
  'at',
  'actorId',
  'actor',
  'actorRole',
  'action',
  'outcome',
  'reason',
  'subject',
  'account',
  'address',
  'device',
  'logIdx',
] as const

/** The audit as CSV (RFC 4180), for those who may read it. */
export async function auditExport(filter: AuditFilter): Promise<Response> {
  try {
    const lines = await readAuditExport(database(), await currentActor(), filter)
    const rows = lines.map(({ actor, ...line }) => {
      const cells = { ...line, actorId: actor?.id ?? null, actor: actor?.name ?? null }
      return csvLine(columns.map((column) => cells[column] ?? ''))
    })
    return new Response([csvLine([...columns]), ...rows].join(''), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8; header=present',
        'Content-Disposition': 'attachment; filename="audit.csv"',
      },
    })
  } catch (error) {
    if (error instanceof LedgerError) return problem(error.status, error.code, error.message)
    throw error
  }
}

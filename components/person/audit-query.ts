import type { AuditFilter } from '#lib/queries/person/audit-page.ts'

/** A filter as the query of an address, with its question mark; empty where nothing is filtered. */
export function auditQuery(filter: AuditFilter): string {
  const given = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

import { auditFilter } from '#lib/queries/person/audit-page.ts'
import { auditExport } from '#lib/web/routes/audit-export.ts'

/** The audit as a file, filtered as its page is. */
export function GET(request: Request): Promise<Response> {
  return auditExport(auditFilter.parse(Object.fromEntries(new URL(request.url).searchParams)))
}

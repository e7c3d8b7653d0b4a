import { exportClaims } from '#lib/web/routes/claims-export.ts'

/** The claims of a view of the ledger: `?format=json`, `jsonl` or `csv`, or by `Accept`. */
export const GET = (request: Request): Promise<Response> => exportClaims(request)

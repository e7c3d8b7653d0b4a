import { readLogKey } from '#lib/queries/log/log-publication.ts'
import { publicRoute, textResponse } from '#lib/web/routes/public-route.ts'

export const dynamic = 'force-dynamic'

/** The log's verifier key (C2SP signed-note), one line. */
export const GET = (): Promise<Response> => publicRoute(readLogKey, {}, (key) => textResponse(key))

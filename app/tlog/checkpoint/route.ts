import { readCheckpoint } from '#lib/queries/log/log-publication.ts'
import { publicRoute, textResponse } from '#lib/web/routes/public-route.ts'

export const dynamic = 'force-dynamic'

/** The latest signed checkpoint (C2SP tlog-checkpoint). */
export const GET = (): Promise<Response> => publicRoute(readCheckpoint, {}, (note) => textResponse(note))

import { correctionsFeedRoute } from '#lib/web/routes/feed-route.ts'

/** What was corrected or withdrawn, as Atom. */
export const GET = (request: Request): Promise<Response> => correctionsFeedRoute(request, 'atom')

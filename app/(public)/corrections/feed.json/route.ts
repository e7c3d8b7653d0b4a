import { correctionsFeedRoute } from '#lib/web/routes/feed-route.ts'

/** What was corrected or withdrawn, as a JSON Feed. */
export const GET = (request: Request): Promise<Response> => correctionsFeedRoute(request, 'json')

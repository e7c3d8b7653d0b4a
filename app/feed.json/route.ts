import { feedRoute } from '#lib/web/routes/feed-route.ts'

/** How verdicts changed, as a JSON Feed. */
export const GET = (request: Request): Promise<Response> => feedRoute(request, 'json')

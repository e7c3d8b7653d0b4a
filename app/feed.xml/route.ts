import { feedRoute } from '#lib/web/routes/feed-route.ts'

/** How verdicts changed, as Atom. */
export const GET = (request: Request): Promise<Response> => feedRoute(request, 'atom')

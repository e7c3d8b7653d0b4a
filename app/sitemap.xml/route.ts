import { answerSitemap } from '#lib/web/claim-routes.ts'

/** Every public page: one `urlset` up to 50,000 addresses, beyond that an index of such files. */
export const GET = (request: Request): Promise<Response> => answerSitemap(request)

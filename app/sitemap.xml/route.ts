import { answerSitemap } from '#lib/web/routes/sitemap-routes.ts'

/** The addresses are the ledger’s, which the build cannot know. */
export const dynamic = 'force-dynamic'

/** Every public page: one `urlset` up to 50,000 addresses, beyond that an index of such files. */
export const GET = (request: Request): Promise<Response> => answerSitemap(request)

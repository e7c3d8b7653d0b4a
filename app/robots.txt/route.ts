import { answerRobots } from '#lib/web/routes/sitemap-routes.ts'

/** Its address is the site’s own, which the build cannot know. */
export const dynamic = 'force-dynamic'

/** What robots may read: everything public. */
export const GET = (request: Request): Promise<Response> => answerRobots(request)

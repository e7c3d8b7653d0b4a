import { answerRobots } from '#lib/web/claim-routes.ts'

/** What robots may read: everything public. */
export const GET = (request: Request): Promise<Response> => answerRobots(request)

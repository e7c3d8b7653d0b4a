import { answerSources } from '#lib/web/routes/claim-routes.ts'

/** Every source that is cited, as `?format=csl` (CSL-JSON) or `bibtex`. */
export const GET = (request: Request): Promise<Response> => answerSources(request)

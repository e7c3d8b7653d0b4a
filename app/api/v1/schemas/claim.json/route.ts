import { answerSchema } from '#lib/web/claim-routes.ts'

export const dynamic = 'force-dynamic'

/** The JSON Schema of a claim in every export. */
export const GET = (request: Request): Promise<Response> => answerSchema(request)

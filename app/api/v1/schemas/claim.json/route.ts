import { answerSchema } from '#lib/web/routes/claim-routes.ts'

export const dynamic = 'force-dynamic'

/** The JSON Schema of a claim in every export. */
export const GET = (request: Request): Promise<Response> => answerSchema(request)

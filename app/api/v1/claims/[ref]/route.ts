import { answerClaim } from '#lib/web/routes/claim-routes.ts'

type Context = { params: Promise<{ ref: string }> }

/** One claim, whole, as JSON. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerClaim(request, (await params).ref, 'json')

import { answerClaim } from '#lib/web/routes/claim-routes.ts'

type Context = { params: Promise<{ ref: string }> }

/** A claim's card, for a frame in any other page. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerClaim(request, (await params).ref, 'card')

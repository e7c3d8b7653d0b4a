import { answerClaim } from '#lib/web/routes/claim-routes.ts'

type Context = { params: Promise<{ ref: string }> }

/** A claim's verdict as a small picture. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerClaim(request, (await params).ref, 'badge')

import { answerAnnotations } from '#lib/web/routes/claim-routes.ts'

type Context = { params: Promise<{ ref: string }> }

/** The claims of a document as W3C Web Annotations. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerAnnotations(request, (await params).ref)

import { answerCitation } from '#lib/web/routes/claim-routes.ts'

type Context = { params: Promise<{ ref: string }> }

/** How to cite a claim: `?format=text`, `csl` or `bibtex`; with `csl` and `bibtex` its sources too. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  answerCitation(request, (await params).ref)

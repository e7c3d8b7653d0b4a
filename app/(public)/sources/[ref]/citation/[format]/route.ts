import { readSourcePage } from '#lib/queries/source/source-page.ts'
import { problem } from '#lib/web/problem.ts'
import { publicRoute, textResponse } from '#lib/web/routes/public-route.ts'

type Context = { params: Promise<{ ref: string; format: string }> }

/** A source as CSL-JSON or BibTeX. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { ref, format } = await params
  if (format !== 'csl' && format !== 'bibtex')
    return problem(404, 'no-such-page', 'A source is given as csl or bibtex.')
  return publicRoute(readSourcePage, { ref }, (source) =>
    format === 'bibtex'
      ? textResponse(source.bibtex, { 'Content-Type': 'application/x-bibtex; charset=utf-8' })
      : textResponse(JSON.stringify([source.csl], null, 2), {
          'Content-Type': 'application/vnd.citationstyles.csl+json; charset=utf-8',
        }),
  )
}

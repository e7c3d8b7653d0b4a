import { answerContents } from '#lib/web/routes/log-files.ts'

type Context = { params: Promise<{ path: string[] }> }

/** What the entries of one bundle stand for. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { path } = await params
  return answerContents(path.join('/'))
}

import { readOriginal } from '#lib/queries/source/snapshot-original.ts'
import { originalResponse } from '#lib/web/routes/original-response.ts'

type Context = { params: Promise<{ ref: string; number: string }> }

/** The bytes of a snapshot as they came, as a download and never as a page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { ref, number } = await params
  return originalResponse(readOriginal, { ref, number: Number(number) })
}

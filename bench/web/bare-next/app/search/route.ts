import { answerSearch } from '../../../bare-search.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  return Response.json(await answerSearch(new URL(request.url).searchParams.get('n') ?? '0'))
}

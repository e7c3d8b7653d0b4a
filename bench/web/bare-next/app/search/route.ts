import { answerSearch } from '../../../bare-search.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const body = await answerSearch(new URL(request.url).searchParams.get('n') ?? '0')
  return new Response(body, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}

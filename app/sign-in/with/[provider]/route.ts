import { beginWithProvider } from '#lib/auth/begin-with-provider.ts'

type Context = { params: Promise<{ provider: string }> }

/** Leads to a provider's own page; followed from a link of this site only. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return beginWithProvider(request, (await params).provider)
}

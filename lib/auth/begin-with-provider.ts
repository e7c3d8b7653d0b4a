import { settings } from '#lib/settings.ts'
import { beginAtProvider } from './ask-next-auth.ts'
import { localPath } from './local-path.ts'
import { isOwnLink } from './same-origin.ts'

/** Leads to a provider's own page. A link and no form, because `form-action 'self'` holds for where a form leads, too. */
export async function beginWithProvider(request: Request, provider: string): Promise<Response> {
  const { origin, openIdProviders } = settings()
  const to = (path: string) => new Response(null, { status: 303, headers: { location: path } })
  if (!openIdProviders.some(({ id }) => id === provider)) return new Response(null, { status: 404 })
  if (!isOwnLink(request.headers)) return to('/sign-in?problem=other-origin')
  const wanted = localPath(URL.parse(request.url, origin)?.searchParams.get('to'))
  try {
    return to((await beginAtProvider(provider, wanted)) ?? '/sign-in?problem=provider')
  } catch {
    // Whatever went wrong on the way to somebody else's server, the person can only try again or come in otherwise.
    return to('/sign-in?problem=provider')
  }
}

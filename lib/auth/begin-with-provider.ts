import { settings } from '#lib/settings.ts'
import { beginAtProvider } from './ask-next-auth.ts'
import { isPass, makePass, originInstead } from './hand-over.ts'
import { localPath } from './local-path.ts'
import { isOwnLink } from './same-origin.ts'

/**
 * Leads to a provider's own page. A link and no form, because `form-action 'self'` holds for where a form leads, too.
 * Followed at the other loopback name, the link first leads to this very address at the site's own.
 */
export async function beginWithProvider(request: Request, provider: string): Promise<Response> {
  const { origin, openIdProviders } = settings()
  if (!openIdProviders.some(({ id }) => id === provider)) return new Response(null, { status: 404 })
  const asked = URL.parse(request.url, origin)?.searchParams
  const wanted = localPath(asked?.get('to'))
  if (!isOwnLink(request.headers) && !(await isPass(asked?.get('pass'), provider)))
    return leadTo('/sign-in?problem=other-origin')
  const instead = originInstead(request.headers.get('host'))
  if (instead !== null) {
    const query = new URLSearchParams({ to: wanted, pass: await makePass(provider) })
    return leadTo(`${instead}/sign-in/with/${provider}?${query}`)
  }
  try {
    return leadTo((await beginAtProvider(provider, wanted)) ?? '/sign-in?problem=provider')
  } catch {
    // Whatever went wrong on the way to somebody else's server, the person can only try again or come in otherwise.
    return leadTo('/sign-in?problem=provider')
  }
}

const leadTo = (location: string): Response => new Response(null, { status: 303, headers: { location } })

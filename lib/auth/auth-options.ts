import { cookies } from 'next/headers'
import type { CookiesOptions, NextAuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { LedgerError } from '#lib/errors.ts'
import { type OpenIdProvider, settings } from '#lib/settings.ts'
import { cookieShape } from './cookies.ts'
import { localPath } from './local-path.ts'
import { type Claims, readClaims, signInByProvider } from './sign-in-by-provider.ts'

/** A provider answers within this or not at all; milliseconds. */
const patience = 10_000

/** While somebody is away at a provider; seconds. */
const awaySeconds = 15 * 60

const away = (name: string) => ({
  name: `__Host-claim-ledger.${name}`,
  options: { ...cookieShape, maxAge: awaySeconds },
})

const cookiesOfTheWay = {
  csrfToken: away('csrf'),
  callbackUrl: away('to'),
  state: away('state'),
  nonce: away('nonce'),
  pkceCodeVerifier: away('verifier'),
} satisfies Partial<CookiesOptions>

/** How next-auth is used here: it speaks OpenID Connect with the providers of the settings; sessions are ours. */
export function authOptions(): NextAuthOptions {
  const { secret, openIdProviders, origin } = settings()
  return {
    ...(secret === undefined ? {} : { secret }),
    useSecureCookies: true,
    cookies: cookiesOfTheWay,
    session: { strategy: 'jwt', maxAge: awaySeconds },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: openIdProviders.map(openIdConnect),
    callbacks: {
      redirect: ({ url }) => `${origin}${localPath(url.replace(origin, ''))}`,
      async signIn({ account, profile }) {
        const provider = openIdProviders.find(({ id }) => id === account?.provider)
        const claims = readClaims(profile)
        if (provider === undefined || claims === null) return '/sign-in?problem=provider'
        return enterBy(provider, claims)
      },
    },
  }
}

/** Gives where to go next: next-auth is told nothing else, so it starts no session of its own. */
async function enterBy({ issuer }: OpenIdProvider, claims: Claims): Promise<string> {
  const to = (await cookies()).get(cookiesOfTheWay.callbackUrl.name)?.value ?? ''
  try {
    await signInByProvider(issuer, claims)
    return localPath(to.replace(settings().origin, ''))
  } catch (error) {
    if (error instanceof LedgerError) return `/sign-in?problem=${error.code}`
    throw error
  }
}

function openIdConnect(provider: OpenIdProvider): OAuthConfig<{ sub: string }> {
  const { id, name, issuer, clientId, clientSecret } = provider
  return {
    id,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid email profile' } },
    httpOptions: { timeout: patience },
    profile: ({ sub }) => ({ id: sub }),
  }
}

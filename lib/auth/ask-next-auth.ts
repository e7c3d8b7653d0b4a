import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { z } from 'zod'
import { settings } from '#lib/settings.ts'
import { authOptions } from './auth-options.ts'

const csrfAnswer = z.object({ csrfToken: z.string() })

/**
 * Has next-auth begin the way to a provider, as its own form would, and keeps the cookies it sets; gives the provider's
 * address, or null where it cannot be reached.
 */
export async function beginAtProvider(provider: string, to: string): Promise<string | null> {
  const { csrfToken } = csrfAnswer.parse(await (await ask(['csrf'], {})).json())
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${settings().origin}${to}` })
  const response = await ask(['signin', provider], { method: 'POST', body })
  const location = response.headers.get('location')
  return location === null || location.includes('/sign-in?error') ? null : location
}

async function ask(
  action: readonly string[],
  init: { method?: string; body?: URLSearchParams },
): Promise<Response> {
  const request = new NextRequest(`${settings().origin}/api/auth/${action.join('/')}`, init)
  const response: Response = await NextAuth(
    request,
    { params: Promise.resolve({ nextauth: [...action] }) },
    authOptions(),
  )
  const jar = await cookies()
  for (const cookie of new NextResponse(null, { headers: response.headers }).cookies.getAll()) jar.set(cookie)
  return response
}

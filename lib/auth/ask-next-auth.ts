import { cookies } from 'next/headers'
import { NextRequest, NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { z } from 'zod'
import { settings } from '#lib/settings.ts'
import { authOptions } from './auth-options.ts'

const csrfAnswer = z.object({ csrfToken: z.string() })

/** Has next-auth do `action` from within a server action, as its own form would, and keeps the cookies it sets. */
export async function postToNextAuth(
  action: readonly string[],
  body: Readonly<Record<string, string>>,
): Promise<Response> {
  const { csrfToken } = csrfAnswer.parse(await (await ask(['csrf'], {})).json())
  return ask(action, { method: 'POST', body: new URLSearchParams({ ...body, csrfToken }) })
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

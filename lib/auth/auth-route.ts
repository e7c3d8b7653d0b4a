import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './auth-options.ts'
import { isOwnRequest } from './same-origin.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What of next-auth is served: where a provider sends people back to. Everything else of it is used from within. */
const served: ReadonlySet<string> = new Set(['callback'])

/** next-auth's own addresses. Providers send people back by a link, so nothing is taken that is sent there. */
export async function authRoute(request: NextRequest, context: Context): Promise<Response> {
  if (request.method !== 'GET' && !isOwnRequest(request.headers)) return new Response(null, { status: 403 })
  const [action = ''] = (await context.params).nextauth
  if (!served.has(action) || request.method !== 'GET') return new Response(null, { status: 404 })
  return NextAuth(request, context, authOptions())
}

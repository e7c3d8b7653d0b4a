import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from './auth-options.ts'
import { isOwnRequest } from './same-origin.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What of next-auth is served: where a provider sends people back to. Everything else of it is used from within. */
const served: ReadonlySet<string> = new Set(['callback'])

/** next-auth's own addresses. What changes something is taken from this site's pages only. */
export async function authRoute(request: NextRequest, context: Context): Promise<Response> {
  if (request.method !== 'GET' && !isOwnRequest(request.headers)) return new Response(null, { status: 403 })
  const [action = ''] = (await context.params).nextauth
  if (!served.has(action)) return new Response(null, { status: 404 })
  return NextAuth(request, context, authOptions())
}

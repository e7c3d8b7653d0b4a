import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { settings } from '#lib/settings.ts'
import { authOptions } from './auth-options.ts'
import { isOwnOrigin } from './same-origin.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses. What changes something is taken from this site's pages only. */
export async function authRoute(request: NextRequest, context: Context): Promise<Response> {
  if (request.method !== 'GET' && !isOwnOrigin(request.headers.get('origin'), settings().origins))
    return new Response(null, { status: 403 })
  return NextAuth(request, context, authOptions())
}

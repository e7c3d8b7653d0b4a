import { headers } from 'next/headers'
import type { RequestSource } from '#lib/commands/record-event.ts'
import { clientAddressHeader } from './client-address.ts'

/** Where the request at hand came from. */
export async function requestSource(): Promise<RequestSource> {
  const all = await headers()
  return {
    address: all.get(clientAddressHeader) ?? 'unknown',
    device: (all.get('user-agent') ?? '').slice(0, 300),
  }
}

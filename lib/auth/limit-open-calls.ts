import { take } from './budget.ts'
import { addressKey, clientAddressHeader } from './client-address.ts'

/** Counts an open call that computes against its address. Throws `TooMany`. */
export async function limitOpenCalls(request: Request): Promise<void> {
  await take('open-call', addressKey(request.headers.get(clientAddressHeader) ?? 'unknown'))
}

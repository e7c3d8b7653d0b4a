import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import { requestSource } from '#lib/auth/request-source.ts'
import { settings } from '#lib/settings.ts'
import type { Fields } from './action-fields.ts'
import { type Runnable, runOnForm } from './action-run.ts'
import { type FormAction, worldAtHand } from './form-action.ts'

/**
 * The network that an address counts as: an IPv4 address is one, an IPv6 address belongs to its /64, and one that only
 * carries an IPv4 address (RFC 4291 §2.5.5.2) is that.
 */
export function networkOf(address: string): string {
  const carried = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (carried !== undefined) return carried
  if (!isIPv6(address)) return address
  const [head = '', tail = ''] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const words = head === '' ? [] : head.split(':')
  const missing = address.includes('::') ? 8 - words.length - (tail === '' ? 0 : tail.split(':').length) : 0
  const all = [
    ...words,
    ...Array.from({ length: missing }, () => '0'),
    ...(tail === '' ? [] : tail.split(':')),
  ]
  return `${all
    .slice(0, 4)
    .map((word) => word.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

/** A keyed hash of the network that sent the request at hand: enough to count by, and nothing to be traced by. */
async function senderToken(): Promise<string> {
  const { address } = await requestSource()
  return createHmac('sha256', settings().secret ?? '')
    .update(`sender ${networkOf(address)}`)
    .digest('hex')
}

/** As `formAction`, for a command that anybody may send and that is limited by the sender's network. */
export function senderAction<Schema extends z.ZodType, Result>(
  command: Runnable<Schema, Result>,
  next: (result: Result, fields: Fields) => string,
): FormAction {
  return async (_previous, form) => {
    const from = await senderToken()
    const ran = await runOnForm(command, worldAtHand, form, (fields) => ({ ...fields, from: [from] }))
    if (!ran.done) return ran.state
    redirect(next(ran.result, ran.fields))
  }
}

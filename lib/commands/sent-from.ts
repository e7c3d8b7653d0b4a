import { z } from 'zod'
import { TooMany } from '#lib/errors.ts'
import type { Work } from './command.ts'

/** What readers may send from one network in a day; a network is an IPv4 address or an IPv6 /64. */
const dailyLimit = 5
const dayMs = 86_400_000

/** A keyed hash of the sender's network, as `lib/web` makes it: enough to count by, and nothing to be traced by. */
export const sentFrom = z.string().regex(/^[0-9a-f]{64}$/)

/** Throws `TooMany` where a network has sent its day's share of challenges and suggestions together. */
export async function limitSender({ tx, now }: Work, from: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`sender:${from}`}))`
  const since = { sentFrom: from, createdAt: { gt: new Date(now.getTime() - dayMs) } }
  const count = (await tx.challenge.count({ where: since })) + (await tx.suggestion.count({ where: since }))
  if (count >= dailyLimit)
    throw new TooMany(
      'too-many-from-here',
      `From one network ${dailyLimit} objections and suggestions a day are taken. Please come back tomorrow.`,
    )
}

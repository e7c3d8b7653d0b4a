import { z } from 'zod'
import { LedgerError } from '#lib/errors.ts'
import { invariant } from '#lib/invariant.ts'
import { command, type LoggedChange } from '../command.ts'
import { ref } from '../input.ts'
import type { LockedClaim } from '../lock-claim.ts'
import { bringEvidence } from './bring-evidence.ts'
import { cellFields, findQuoted, lockQuoting, passageFields } from './quote-evidence.ts'

const claims = z
  .array(ref)
  .min(1, 'Choose the claims that it is for.')
  .max(50, 'At most 50 claims at a time.')

/**
 * Cites one passage on several claims in one go, all or none: the history of each has an entry of its own, written in
 * one transaction. Where one claim refuses it, the refusal says which it was.
 */
export const quoteOnClaims = command({
  name: 'evidence.quote',
  input: z.union([z.strictObject({ ...passageFields, claims }), z.strictObject({ ...cellFields, claims })]),
  async run(work, input) {
    // In one order, so that two who cite on the same claims do not wait for each other.
    const refs = [...new Set(input.claims)].sort()
    const named = (ref: string) => (error: unknown) => explain(error, ref, refs.length)
    const locked: LockedClaim[] = []
    for (const ref of refs) locked.push(await lockQuoting(work, ref).catch(named(ref)))
    const quoted = await findQuoted(work, input)
    const changes: LoggedChange<unknown>[] = []
    for (const claim of locked)
      changes.push(await bringEvidence(work, { claim, ...quoted }).catch(named(claim.ref)))
    const seen = changes.filter((one) => one.isPublic)
    const unseen = changes.filter((one) => !one.isPublic)
    const [lead, ...others] = seen.length > 0 ? seen : unseen.slice(0, 1)
    invariant(lead, 'there is at least one claim')
    return {
      ...lead,
      result: { source: quoted.source.ref, claims: input.claims },
      further: others.map(({ entry, write }) => ({ kind: 'evidence.quote' as const, entry, write })),
      async write(logIdx: bigint | null) {
        await lead.write(logIdx)
        for (const one of unseen) if (one !== lead) await one.write(null)
      },
    }
  },
})

function explain(error: unknown, claim: string, count: number): never {
  if (error instanceof LedgerError && count > 1)
    error.message = `Claim ${claim}: ${error.message} No claim has the passage.`
  throw error
}

import { z } from 'zod'
import { ChangedMeanwhile } from '#lib/errors.ts'
import { assertions, permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, partialDate, prose, ref, version } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { findOrAddClaimant } from './claimant.ts'

/**
 * Words a claim anew before it is decided: restatement, claimant, category, as-of date. On an older version than the
 * one that stands it throws `ChangedMeanwhile` with what somebody else has saved, so that both texts can be seen.
 */
export const editClaim = command({
  name: 'claim.edit',
  input: z.strictObject({
    claim: ref,
    version,
    restatement: prose('The restatement'),
    claimant: line('The claimant'),
    category: line('The category'),
    assertion: z.enum(assertions),
    asOf: partialDate.optional(),
    selectionNote: line('Why it was selected').optional(),
  }),
  async run({ tx, actor, newId }, input) {
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.edit', { state: claim.state })
    if (input.version !== claim.version)
      throw new ChangedMeanwhile('Somebody else has saved this claim since you opened it.', {
        version: String(claim.version),
        restatement: claim.restatement,
        claimant: claim.claimant.name,
        category: claim.category,
        assertion: claim.assertion,
        asOf: claim.asOf ?? '',
        selectionNote: claim.selectionNote ?? '',
      })
    const { restatement, assertion, category } = input
    const statement = { exact: claim.selectors[0]?.exact ?? '', restatement, assertion }
    return {
      result: { version: claim.version + 1 },
      isPublic: claim.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { assertion },
        contents: { claim: statement },
        commitments: {},
      },
      async write(logIdx) {
        const claimant = { name: input.claimant, kind: claim.claimant.kind, sameAs: [] }
        const claimantId = await findOrAddClaimant(tx, claimant, newId, logIdx)
        await tx.claim.update({
          where: { id: claim.id },
          data: {
            restatement,
            assertion,
            category,
            claimantId,
            asOf: input.asOf ?? null,
            selectionNote: input.selectionNote ?? null,
            version: { increment: 1 },
            ...claimTouch(logIdx),
          },
        })
      },
    }
  },
})

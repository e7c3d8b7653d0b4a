import { z } from 'zod'
import { dismissalReasons, permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'

/** Sets a claim aside as not checkable or a duplicate, with a note that readers see. */
export const dismissClaim = command({
  name: 'claim.dismiss',
  input: z.strictObject({ claim: ref, reason: z.enum(dismissalReasons), note: prose('The note') }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.dismiss', { state: claim.state })
    const note = prepareBody(work, 'dismissal-note', { text: input.note })
    const dismissedById = actor.id ?? (await tx.person.findFirstOrThrow({ where: { isDemo: true } })).id
    return {
      result: { state: 'dismissed' as const },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'dismissed', reason: input.reason },
        hashes: {},
        commitments: { note: note.commitment },
      },
      isPublic: claim.isPublic,
      async write(logIdx) {
        await note.write()
        await tx.dismissal.create({
          data: {
            id: newId(),
            claimId: claim.id,
            round: claim.round,
            reason: input.reason,
            noteId: note.id,
            dismissedById,
            createdAt: now,
            logIdx,
          },
        })
        await tx.claim.update({
          where: { id: claim.id },
          data: { state: 'dismissed', ...claimTouch(logIdx) },
        })
      },
    }
  },
})

import { z } from 'zod'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { prepareBody } from '../prepare-body.ts'
import { lockInOrder } from './lock-in-order.ts'

/** Sets a claim aside as said already in another, which is checked for both; the link leads there. */
export const mergeClaims = command({
  name: 'claim.merge',
  input: z.strictObject({ claim: ref, into: ref }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    if (input.claim === input.into)
      throw new InvalidInput('same-claim', 'A claim is not merged into itself.', 'into')
    await lockInOrder(tx, [input.claim, input.into])
    const claim = await lockClaim(tx, input.claim)
    const into = await lockClaim(tx, input.into)
    permit(actor, 'claim.merge', { state: claim.state })
    if (into.state === 'dismissed')
      throw new Conflict(
        'dismissed-target',
        'That claim is dismissed itself; choose one that is checked.',
        'into',
      )
    if (claim.isPublic && !into.isPublic)
      throw new Conflict('private-target', 'That claim is not public; publish it first.', 'into')
    const note = prepareBody(work, 'dismissal-note', { text: `Checked as claim ${into.ref}.` })
    const person = { dismissedById: personOf(actor), createdAt: now }
    return {
      result: { state: 'dismissed' as const, into: into.ref },
      isPublic: claim.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { state: 'dismissed', reason: 'duplicate', link: 'merged-into', to: into.id },
        hashes: {},
        commitments: { note: note.commitment },
      },
      async write(logIdx) {
        await note.write()
        await tx.dismissal.create({
          data: {
            id: newId(),
            claimId: claim.id,
            round: claim.round,
            reason: 'duplicate',
            noteId: note.id,
            ...person,
            logIdx,
          },
        })
        await tx.claimLink.create({
          data: {
            id: newId(),
            fromId: claim.id,
            toId: into.id,
            kind: 'merged-into',
            addedById: person.dismissedById,
            createdAt: now,
            logIdx,
          },
        })
        await tx.claim.update({
          where: { id: claim.id },
          data: { state: 'dismissed', ...claimTouch(logIdx) },
        })
        await tx.assignment.updateMany({
          where: { claimId: claim.id, endedAt: null },
          data: { endedAt: now },
        })
      },
    }
  },
})

import { z } from 'zod'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { lockInOrder } from './lock-in-order.ts'
import { findNamedClaim, namedClaim } from './named-claim.ts'

/** Ties two claims together: they state the same figure, or one depends on the other. */
export const linkClaims = command({
  name: 'claim.link',
  input: z.strictObject({
    claim: ref,
    to: namedClaim('The other claim'),
    kind: z.enum(['same-figure', 'depends-on'], 'Choose how they belong together.'),
  }),
  async run({ tx, actor, now, newId }, input) {
    const named = await findNamedClaim(tx, input.claim, { words: input.to, field: 'to' })
    if (input.claim === named) throw new InvalidInput('same-claim', 'A claim is not linked to itself.', 'to')
    await lockInOrder(tx, [input.claim, named])
    const claim = await lockClaim(tx, input.claim)
    const to = await lockClaim(tx, named)
    permit(actor, 'claim.link', { state: claim.state })
    const pair = { fromId: claim.id, toId: to.id, kind: input.kind }
    const back = input.kind === 'same-figure' ? [{ fromId: to.id, toId: claim.id, kind: input.kind }] : []
    if (await tx.claimLink.findFirst({ where: { OR: [pair, ...back] } }))
      throw new Conflict('linked-already', 'These two claims are linked so already.', 'to')
    const id = newId()
    return {
      result: { link: id },
      isPublic: claim.isPublic && to.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { link: input.kind, to: to.id },
        hashes: {},
        commitments: {},
      },
      async write(logIdx) {
        await tx.claimLink.create({
          data: { id, ...pair, addedById: personOf(actor), createdAt: now, logIdx },
        })
        await tx.claim.update({ where: { id: claim.id }, data: claimTouch(logIdx) })
      },
    }
  },
})

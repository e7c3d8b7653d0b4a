import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { address, line, prose, ref } from '../input.ts'
import { lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { editors, notify } from '../notify.ts'
import { prepareBody } from '../prepare-body.ts'
import { limitSender, sentFrom } from '../sent-from.ts'

/**
 * Anybody's objection to a published verdict, with a reason and a source. That it waits is public at once; its words
 * are an editor's to read until they are answered.
 */
export const submitChallenge = command({
  name: 'challenge.submit',
  input: z.strictObject({
    claim: ref,
    reason: prose('Your reason'),
    sourceTitle: line('The source'),
    sourceAddress: address.optional(),
    contact: line('Your name or address').optional(),
    from: sentFrom,
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'challenge.submit', { state: claim.state })
    if (!claim.isPublic) throw new NotFound('no-such-claim', 'There is no such claim.')
    if (claim.verdict === null) throw new NotFound('no-verdict', 'This claim has no verdict to object to.')
    await limitSender(work, input.from)
    const id = newId()
    const reason = prepareBody(work, 'challenge-reason', { text: input.reason })
    const contact = input.contact ? prepareBody(work, 'challenge-contact', { text: input.contact }) : null
    const verdict = claim.verdict
    return {
      result: { challenge: id },
      isPublic: true,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { challenge: id },
        hashes: {},
        commitments: { 'held.reason': reason.commitment },
      },
      async write(logIdx) {
        await reason.write()
        await contact?.write()
        await tx.challenge.create({
          data: {
            id,
            claimId: claim.id,
            round: claim.round,
            verdict,
            reasonId: reason.id,
            sourceTitle: input.sourceTitle,
            sourceAddress: input.sourceAddress ?? null,
            contactId: contact?.id ?? null,
            sentFrom: input.from,
            createdAt: now,
            logIdx,
          },
        })
        await tx.claim.update({ where: { id: claim.id }, data: { logIdx } })
        await notify(work, await editors(work), 'challenged', claim.id)
      },
    }
  },
})

import { z } from 'zod'
import { quoteSelector } from '#lib/anchoring/index.ts'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { codePointLength } from '#lib/text/index.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { placeOfPassage } from '../passage.ts'

const whole = z.coerce.number().pipe(z.int().min(0))

/**
 * A person has looked at what became of a claim's quote in the newest revision: the place that was found is right, or,
 * where none was found, it stands at `start` to `end` (code points) or is this `passage`, or stands nowhere any more.
 */
export const settleAnchor = command({
  name: 'claim.reanchor',
  input: z.strictObject({
    claim: ref,
    start: whole.optional(),
    end: whole.optional(),
    /** Its place is shown by its words, which then may not be missing. */
    how: z.literal('passage').optional(),
    passage: prose('The passage').optional(),
  }),
  async run({ tx, actor, now, newId }, input) {
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.reanchor')
    const waiting = await tx.reanchoring.findFirst({
      where: { claimId: claim.id, settledAt: null },
      orderBy: { revision: { number: 'desc' } },
      include: { revision: true },
    })
    if (!waiting) throw new Conflict('nothing-waits', 'Nothing about this claim’s place waits for anybody.')
    const { revision } = waiting
    const stands = await tx.quoteSelector.findFirst({ where: { claimId: claim.id, revisionId: revision.id } })
    if (input.how === 'passage' && input.passage === undefined)
      throw new InvalidInput('no-passage', 'The passage is missing.', 'passage')
    const { start, end } = input.passage === undefined ? input : placeOfPassage(revision.text, input.passage)
    if (stands && start !== undefined)
      throw new Conflict('has-a-place', 'A place was found already; dismiss the claim if it is another.')
    if (start !== undefined && (end === undefined || start >= end || end > codePointLength(revision.text)))
      throw new InvalidInput('span-outside-text', 'The quote does not stand inside the text.', 'end')
    const placed = start !== undefined && end !== undefined ? quoteSelector(revision.text, start, end) : null
    const settled = { settledAt: now, settledById: actor.kind === 'person' ? actor.id : null }
    const settle = () =>
      tx.reanchoring.updateMany({ where: { claimId: claim.id, settledAt: null }, data: settled })
    const { ref: document } = await tx.document.findUniqueOrThrow({
      where: { id: claim.documentId },
      select: { ref: true },
    })
    const result = { claim: claim.ref, document }
    if (placed === null)
      return {
        result,
        subject: claim.id,
        async write() {
          await settle()
        },
      }
    return {
      result,
      isPublic: claim.isPublic && revision.logIdx !== null,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { outcome: 'placed', number: String(revision.number) },
        contents: { quote: { ...placed } },
        hashes: { 'seen.text': revision.sha256 },
        commitments: {},
      },
      async write(logIdx) {
        await settle()
        await tx.quoteSelector.create({
          data: { id: newId(), claimId: claim.id, revisionId: revision.id, ...placed, logIdx },
        })
        await tx.claim.update({ where: { id: claim.id }, data: claimTouch(logIdx) })
      },
    }
  },
})

import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { notify } from '../notify.ts'
import { personOf } from '../person-of.ts'
import { peopleMentioned } from './mentions.ts'

/** A remark on a claim for colleagues, in its thread; whoever is mentioned (`@Ada Lovelace`) or answered is told. */
export const addComment = command({
  name: 'comment.add',
  input: z.strictObject({ claim: ref, parent: z.uuid().optional(), text: prose('The comment') }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'comment.add', { state: claim.state })
    const parent = input.parent
      ? await tx.comment.findFirst({ where: { id: input.parent, claimId: claim.id } })
      : null
    if (input.parent && !parent)
      throw new NotFound('no-such-comment', 'This claim has no such comment.', 'parent')
    const id = newId()
    return {
      result: { comment: id },
      subject: claim.id,
      async write() {
        const mentioned = await peopleMentioned(tx, input.text)
        await tx.comment.create({
          data: {
            id,
            claimId: claim.id,
            // Threads are one level deep: an answer to an answer joins the thread.
            parentId: parent ? (parent.parentId ?? parent.id) : null,
            authorId: personOf(actor),
            text: input.text,
            createdAt: now,
          },
        })
        await notify(work, mentioned, 'mentioned', claim.id)
        if (parent && !mentioned.includes(parent.authorId))
          await notify(work, [parent.authorId], 'replied', claim.id)
      },
    }
  },
})

import { z } from 'zod'
import { ChangedMeanwhile, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose, version } from '../input.ts'
import { notify } from '../notify.ts'
import { mentionsIn, peopleMentioned } from './mentions.ts'

/** Words one's own comment anew; colleagues see that it was edited, and whoever is newly mentioned is told. */
export const editComment = command({
  name: 'comment.edit',
  input: z.strictObject({ comment: z.uuid(), version, text: prose('The comment') }),
  async run(work, input) {
    const { tx, actor, now } = work
    await tx.$queryRaw`SELECT id FROM comment WHERE id = ${input.comment}::uuid FOR UPDATE`
    const comment = await tx.comment.findUnique({
      where: { id: input.comment },
      include: { claim: { select: { ref: true } } },
    })
    if (!comment) throw new NotFound('no-such-comment', 'There is no such comment.')
    permit(actor, 'comment.edit', { isOwn: comment.authorId === actor.id })
    if (comment.version !== input.version)
      throw new ChangedMeanwhile('This comment was saved from elsewhere since you opened it.', {
        version: String(comment.version),
        text: comment.text,
      })
    return {
      result: { claim: comment.claim.ref },
      subject: comment.claimId,
      async write() {
        const mentioned = await peopleMentioned(tx, input.text)
        const people = await tx.person.findMany({
          where: { id: { in: mentioned } },
          select: { id: true, name: true },
        })
        const before = mentionsIn(comment.text, people)
        await tx.comment.update({
          where: { id: comment.id },
          data: { text: input.text, editedAt: now, version: { increment: 1 } },
        })
        await notify(
          work,
          mentioned.filter((id) => !before.includes(id)),
          'mentioned',
          comment.claimId,
        )
      },
    }
  },
})

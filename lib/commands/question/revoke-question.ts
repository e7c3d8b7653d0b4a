import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Closes the link of a question that has no answer yet. */
export const revokeQuestion = command({
  name: 'question.revoke',
  input: z.strictObject({ question: z.uuid() }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'question.revoke')
    await tx.$queryRaw`SELECT id FROM author_question WHERE id = ${input.question}::uuid FOR UPDATE`
    const question = await tx.authorQuestion.findUnique({
      where: { id: input.question },
      include: { claim: { select: { ref: true } } },
    })
    if (!question) throw new NotFound('no-such-question', 'There is no such question.')
    if (question.answeredAt !== null || question.revokedAt !== null)
      throw new Conflict('link-closed', 'This link is closed already.')
    return {
      result: { claim: question.claim.ref },
      subject: question.claimId,
      async write() {
        await tx.authorQuestion.update({ where: { id: question.id }, data: { revokedAt: now } })
      },
    }
  },
})

import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { hashText } from '../hashing.ts'
import { prose } from '../input.ts'
import { notify } from '../notify.ts'

/** The one answer to a question, from whoever holds its link; after it, after the deadline and once revoked the link opens nothing. */
export const answerQuestion = command({
  name: 'question.answer',
  input: z.strictObject({ token: z.string().max(64), answer: prose('Your answer') }),
  async run(work, input) {
    const { tx, actor, now } = work
    permit(actor, 'question.answer')
    const tokenHash = hashText(input.token)
    await tx.$queryRaw`SELECT id FROM author_question WHERE token_hash = ${tokenHash} FOR UPDATE`
    const question = await tx.authorQuestion.findUnique({ where: { tokenHash } })
    if (!question || question.revokedAt !== null)
      throw new NotFound('no-such-question', 'This link does not open a question.')
    if (question.answeredAt !== null) throw new Conflict('answered-already', 'This question has its answer.')
    if (question.deadlineAt <= now)
      throw new Conflict('deadline-passed', 'The deadline for this answer has passed.')
    return {
      result: { question: question.id },
      subject: question.claimId,
      async write() {
        await tx.authorQuestion.update({
          where: { id: question.id },
          data: { answer: input.answer, answeredAt: now },
        })
        await notify(work, [question.askedById], 'answered', question.claimId)
      },
    }
  },
})

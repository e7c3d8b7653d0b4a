import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { InvalidInput } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { hashText } from '../hashing.ts'
import { day, line, prose, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'

/** How long a link to a question may be open: a quarter of a year. */
const longestDays = 92
const dayMs = 86_400_000

/**
 * Returns a claim to its author, or takes it to an outside expert, with a question. Gives the token of a link that opens
 * one answer until the end of the deadline's day (UTC); only its hash is kept, so that it is shown this once.
 */
export const askAuthor = command({
  name: 'question.ask',
  input: z.strictObject({
    claim: ref,
    recipient: line('Who is asked'),
    question: prose('The question'),
    deadline: day,
  }),
  async run({ tx, actor, now, newId }, input) {
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'question.ask', { state: claim.state })
    const deadlineAt = new Date(Date.parse(`${input.deadline}T00:00:00Z`) + dayMs - 1)
    if (deadlineAt <= now)
      throw new InvalidInput('past-deadline', 'The deadline is a day to come.', 'deadline')
    if (deadlineAt.getTime() - now.getTime() > (longestDays + 1) * dayMs)
      throw new InvalidInput(
        'far-deadline',
        `A question stays open for at most ${longestDays} days.`,
        'deadline',
      )
    const token = randomBytes(24).toString('base64url')
    const id = newId()
    return {
      result: { question: id, token },
      subject: claim.id,
      async write() {
        await tx.authorQuestion.create({
          data: {
            id,
            claimId: claim.id,
            askedById: personOf(actor),
            recipient: input.recipient,
            question: input.question,
            tokenHash: hashText(token),
            deadlineAt,
            createdAt: now,
          },
        })
      },
    }
  },
})

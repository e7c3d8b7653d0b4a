import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit, suggestionOutcomes } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Notes that a reader's suggestion was taken up or set aside. */
export const answerSuggestion = command({
  name: 'suggestion.answer',
  input: z.strictObject({
    suggestion: z.uuid(),
    outcome: z.enum(suggestionOutcomes, 'Choose what came of it.'),
  }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'suggestion.answer')
    await tx.$queryRaw`SELECT id FROM suggestion WHERE id = ${input.suggestion}::uuid FOR UPDATE`
    const suggestion = await tx.suggestion.findUnique({ where: { id: input.suggestion } })
    if (!suggestion) throw new NotFound('no-such-suggestion', 'There is no such suggestion.')
    if (suggestion.outcome !== null) throw new Conflict('answered-already', 'Somebody has seen to this one.')
    return {
      result: {},
      subject: null,
      async write() {
        await tx.suggestion.update({
          where: { id: suggestion.id },
          data: { outcome: input.outcome, answeredById: actor.id, answeredAt: now },
        })
      },
    }
  },
})

import { z } from 'zod'
import { permit, suggestionKinds } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { address, line, prose } from '../input.ts'
import { editors, notify } from '../notify.ts'
import { limitSender, sentFrom } from '../sent-from.ts'

/** What a reader wishes the desk to check: a document, or a claim that they met somewhere. */
export const submitSuggestion = command({
  name: 'suggestion.submit',
  input: z.strictObject({
    kind: z.enum(suggestionKinds, 'Choose what it is.'),
    words: prose('What it is, or says'),
    address: address.optional(),
    contact: line('Your name or address').optional(),
    from: sentFrom,
  }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    permit(actor, 'suggestion.submit')
    await limitSender(work, input.from)
    const id = newId()
    return {
      result: { suggestion: id },
      subject: null,
      async write() {
        await tx.suggestion.create({
          data: {
            id,
            kind: input.kind,
            words: input.words,
            address: input.address ?? null,
            contact: input.contact ?? null,
            sentFrom: input.from,
            createdAt: now,
          },
        })
        await notify(work, await editors(work), 'suggested', null)
      },
    }
  },
})

import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'

/** The most that a draft holds: fields, and characters of each. */
const fieldLimit = 200
const lengthLimit = 20_000

/** Keeps what somebody has typed into a form and not sent; without anything in it the draft is dropped. */
export const keepDraft = command({
  name: 'draft.keep',
  input: z.strictObject({
    form: z.string().min(1).max(200),
    fields: z
      .record(z.string().max(100), z.array(z.string().max(lengthLimit)).max(100))
      .refine(
        (fields) => Object.keys(fields).length <= fieldLimit,
        `A draft has at most ${fieldLimit} fields.`,
      ),
  }),
  async run({ tx, actor, now }, { form, fields }) {
    permit(actor, 'draft.keep')
    const personId = personOf(actor)
    const isEmpty = Object.values(fields).every((values) => values.every((value) => value.trim() === ''))
    return {
      result: { kept: !isEmpty },
      subject: null,
      async write() {
        if (isEmpty) await tx.draft.deleteMany({ where: { personId, form } })
        else
          await tx.draft.upsert({
            where: { personId_form: { personId, form } },
            create: { personId, form, fields, updatedAt: now },
            update: { fields, updatedAt: now },
          })
      },
    }
  },
})

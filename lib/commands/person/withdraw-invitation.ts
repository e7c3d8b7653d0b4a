import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Takes an invitation back that nobody has taken up; its link then opens nothing. */
export const withdrawInvitation = command({
  name: 'person.withdraw-invitation',
  input: z.strictObject({ invitation: z.uuid() }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'person.withdraw-invitation')
    const where = { id: input.invitation, purpose: 'invitation', usedAt: null, withdrawnAt: null }
    const link = await tx.oneTimeLink.findFirst({ where, select: { id: true } })
    if (link === null) throw new NotFound('no-such-invitation', 'There is no such open invitation.')
    return {
      result: null,
      subject: link.id,
      async write() {
        await tx.oneTimeLink.updateMany({ where, data: { withdrawnAt: now } })
      },
    }
  },
})

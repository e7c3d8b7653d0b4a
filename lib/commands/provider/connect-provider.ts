import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'

/** Remembers that somebody at an OpenID Connect provider is this person. */
export const connectProvider = command({
  name: 'provider.connect',
  input: z.strictObject({
    person: z.uuid(),
    issuer: z.url().max(2_048),
    subject: z.string().min(1).max(255),
  }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'provider.connect')
    return {
      result: null,
      subject: input.person,
      async write() {
        await tx.providerIdentity.create({
          data: { issuer: input.issuer, subject: input.subject, personId: input.person, createdAt: now },
        })
      },
    }
  },
})

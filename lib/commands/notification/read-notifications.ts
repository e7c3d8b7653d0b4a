import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'

/** Marks what one was told as read: one notification, or all. */
export const readNotifications = command({
  name: 'notification.read',
  input: z.strictObject({ notification: z.uuid().optional() }),
  async run({ tx, actor, now }, input) {
    permit(actor, 'notification.read')
    const personId = personOf(actor)
    return {
      result: {},
      subject: null,
      async write() {
        await tx.notification.updateMany({
          where: { personId, readAt: null, ...(input.notification ? { id: input.notification } : {}) },
          data: { readAt: now },
        })
      },
    }
  },
})

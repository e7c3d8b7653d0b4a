import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { enqueueCapture } from './enqueue-capture.ts'

/** How many looks are asked for at a time, so that a long list is spread over many runs. */
const atATime = 50
/** Between two looks that were asked for at the same time, milliseconds. */
const apartMs = 5_000
/** A look that was asked for and never came is asked for again after this long, milliseconds. */
const lostMs = 6 * 3_600_000

/** Asks for a look at cited sources whose time has come, the longest overdue first, one after the other. */
export const watchDue = command({
  name: 'source.watch',
  input: z.strictObject({}),
  async run(work) {
    const { tx, actor, now, newId } = work
    permit(actor, 'source.watch')
    const due = await tx.$queryRaw<{ id: string; address: string }[]>`
      SELECT w.source_id AS id, s.address FROM watch w JOIN source s ON s.id = w.source_id
      WHERE w.due_at <= ${now} AND s.address IS NOT NULL
        AND EXISTS (SELECT FROM evidence e WHERE e.source_id = w.source_id)
      ORDER BY w.due_at LIMIT ${atATime} FOR UPDATE OF w SKIP LOCKED`
    return {
      result: { asked: due.length },
      subject: null,
      async write() {
        for (const [index, { id, address }] of due.entries()) {
          const capture = newId()
          const startAt = new Date(now.getTime() + index * apartMs)
          await enqueueCapture(work, { capture, source: id, address, purpose: 'watch', startAt })
          await tx.watch.update({
            where: { sourceId: id },
            data: { dueAt: new Date(now.getTime() + lostMs) },
          })
        }
      },
    }
  },
})

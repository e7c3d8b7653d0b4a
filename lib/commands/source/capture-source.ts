import { z } from 'zod'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { upload } from './add-source.ts'
import { enqueueCapture } from './enqueue-capture.ts'

/** Asks for a capture of a source's address now, or of a file that somebody has of it. One at a time: while one waits or runs, another is refused. */
export const captureSource = command({
  name: 'source.capture',
  input: z.strictObject({ source: ref, upload: upload.optional() }),
  async run(work, input) {
    const { tx, actor, newId } = work
    permit(actor, 'source.capture')
    const source = await tx.source.findUnique({
      where: { ref: input.source },
      select: { id: true, address: true },
    })
    if (!source) throw new NotFound('no-such-source', 'There is no such source.', 'source')
    if (source.address === null && !input.upload)
      throw new InvalidInput(
        'no-address',
        'This source has no address to capture it from. Upload a copy.',
        'source',
      )
    const going = await tx.job.count({
      where: { kind: 'source.capture', subject: source.id, state: { in: ['waiting', 'running'] } },
    })
    if (going > 0)
      throw new Conflict('capture-goes-on', 'A capture of this source is going on already.', 'source')
    const capture = newId()
    return {
      result: { capture, source: input.source },
      subject: source.id,
      async write() {
        const { id, address } = source
        await enqueueCapture(work, { capture, source: id, address, purpose: 'capture', upload: input.upload })
      },
    }
  },
})

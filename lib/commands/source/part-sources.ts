import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { line, ref } from '../input.ts'
import { personOf } from '../person-of.ts'
import { enqueueCapture } from './enqueue-capture.ts'

/**
 * Parts a source from the one that it was found to say the same as, and has it captured again. The two are not found to be
 * one a second time; evidence stays where it was brought.
 */
export const partSources = command({
  name: 'source.part',
  input: z.strictObject({ source: ref, reason: line('The reason') }),
  async run(work, { source: sourceRef, reason }) {
    const { tx, actor, now, newId } = work
    permit(actor, 'source.part')
    await tx.$queryRaw`SELECT id FROM source WHERE ref = ${sourceRef} FOR UPDATE`
    const source = await tx.source.findUnique({
      where: { ref: sourceRef },
      select: { id: true, title: true, address: true, sameAsId: true },
    })
    if (!source) throw new NotFound('no-such-source', 'There is no such source.', 'source')
    const { id: sourceId, sameAsId: fromId, address } = source
    if (fromId === null)
      throw new Conflict('parted-already', 'This source stands for itself already.', 'source')
    const upload = address === null ? await lastUpload(work, source) : undefined
    return {
      result: { source: sourceRef },
      subject: sourceId,
      async write() {
        const parting = { id: newId(), sourceId, fromId, reason, byId: personOf(actor), createdAt: now }
        await tx.sourceParting.create({ data: parting })
        await tx.source.update({ where: { id: sourceId }, data: { sameAsId: null } })
        await enqueueCapture(work, {
          capture: newId(),
          source: sourceId,
          address,
          purpose: 'capture',
          upload,
        })
      },
    }
  },
})

/** The file that a source without an address was read from: its bytes are kept by their hash. */
async function lastUpload({ tx }: Work, { id, title }: { readonly id: string; readonly title: string }) {
  const visit = await tx.visit.findFirst({
    where: { sourceId: id, sha256: { not: null } },
    orderBy: { at: 'desc' },
    select: { sha256: true },
  })
  return visit?.sha256 ? { sha256: visit.sha256, fileName: title } : undefined
}

import { z } from 'zod'
import { enqueue } from '#lib/db/queue/enqueue.ts'
import { InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { address, ref, sha256 } from '../input.ts'
import { waitingLimit } from './waiting-limit.ts'

/** Longest name of a file that is shown, in UTF-16 units. */
const nameLimit = 200

/** The name of a file as it may be shown: without a path, control characters and halves of characters. */
const fileName = z
  .string()
  .transform((name) =>
    name
      .toWellFormed()
      .replace(/^.*[/\\]/, '')
      .replace(/\p{Cc}/gu, ' ')
      .trim(),
  )
  .pipe(
    z
      .string()
      .min(1, 'The name of the file is missing.')
      .transform((name) => name.slice(0, nameLimit)),
  )

/**
 * Begins to bring a document in: an upload that is kept already, or an address to be fetched. It is read in the
 * background; an original that the ledger has leads to its document. With `revises` it is a new version of that one.
 */
export const beginIntake = command({
  name: 'intake.begin',
  input: z.union([
    z.strictObject({
      name: fileName,
      original: z.strictObject({ sha256, bytes: z.int().min(0) }),
      revises: ref.optional(),
    }),
    z.strictObject({ address, revises: ref.optional() }),
  ]),
  async run({ tx, actor, now, newId }, input) {
    permit(actor, 'intake.begin')
    if (input.revises !== undefined) permit(actor, 'document.revise')
    const revises =
      input.revises === undefined
        ? null
        : await tx.document.findUnique({ where: { ref: input.revises }, select: { id: true } })
    if (input.revises !== undefined && revises === null)
      throw new NotFound('no-such-document', 'There is no such document.')
    const waiting = await tx.job.count({
      where: { kind: 'intake.read', requestedById: actor.id, state: { in: ['waiting', 'running'] } },
    })
    if (waiting >= waitingLimit)
      throw new InvalidInput(
        'too-many-waiting',
        `${waitingLimit} documents of yours are still waiting to be read. Bring more when they are.`,
      )
    const id = newId()
    const from =
      'address' in input
        ? { name: input.address, address: input.address }
        : { name: input.name, originalSha256: input.original.sha256, bytes: input.original.bytes }
    return {
      result: { intake: id },
      subject: id,
      async write() {
        await tx.intake.create({
          data: { id, ...from, revisesId: revises?.id ?? null, requestedById: actor.id, createdAt: now },
        })
        await enqueue(tx, {
          id: newId(),
          kind: 'intake.read',
          input: { intake: id },
          subject: id,
          requestedById: actor.id,
          now,
        })
      },
    }
  },
})

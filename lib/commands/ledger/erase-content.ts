import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { parseEntry, redactionCode } from '#lib/translog/index.ts'
import { command, type Work } from '../command.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'

/** Why a content was erased; the log says it for ever. */
export const erasureReasons = ['on-request', 'personal-data', 'unlawful'] as const

/**
 * Erases what an entry of the log commits to: salt and words are gone for good, the entry and every proof of it stand,
 * and a new entry of the same subject says what was erased and why.
 */
export const eraseContent = command({
  name: 'content.erase',
  input: z.strictObject({
    entry: z.int('Give the number of the entry.').min(0),
    name: z.string().min(1).max(200),
    reason: z.enum(erasureReasons, 'Choose the reason.'),
  }),
  async run(work, { entry: index, name, reason }) {
    const { tx, actor } = work
    permit(actor, 'content.erase')
    const row = await tx.logEntry.findUnique({ where: { idx: index } })
    if (!row) throw new NotFound('no-such-entry', `The log has no entry ${index}.`, 'entry')
    const { subject, commitments } = parseEntry(row.canonical)
    const commitment = Object.hasOwn(commitments, name) ? commitments[name] : undefined
    const body = commitment === undefined ? null : await tx.body.findUnique({ where: { commitment } })
    if (!body)
      throw new NotFound(
        'no-such-content',
        `Entry ${index} commits to ${Object.keys(commitments).join(', ') || 'nothing'}.`,
        'name',
      )
    const touch = await lockSubject(work, subject)
    const locked = await tx.body.findUniqueOrThrow({ where: { id: body.id }, select: { salt: true } })
    if (!locked.salt) throw new Conflict('erased-already', 'That was erased already.', 'name')
    return {
      result: { entry: index, name },
      isPublic: true,
      entry: {
        subject,
        revision: await nextEntryRevision(tx, subject),
        codes: { [redactionCode(index, name)]: reason },
        commitments: {},
      },
      async write(logIdx) {
        await tx.body.update({ where: { id: body.id }, data: { salt: null, content: Prisma.DbNull } })
        await touch(logIdx)
      },
    }
  },
})

/** Locks the row that the entry is about, where the ledger has a page for it; gives what marks it with the new entry. */
async function lockSubject(
  { tx }: Work,
  subject: string,
): Promise<(logIdx: bigint | null) => Promise<unknown>> {
  const claim = await tx.claim.findUnique({ where: { id: subject }, select: { ref: true } })
  if (claim) {
    await lockClaim(tx, claim.ref)
    return (logIdx) => tx.claim.update({ where: { id: subject }, data: claimTouch(logIdx) })
  }
  const locked = await tx.$queryRaw`SELECT id FROM document WHERE id = ${subject}::uuid FOR UPDATE`
  const isDocument = Array.isArray(locked) && locked.length > 0
  return async (logIdx) =>
    isDocument && logIdx !== null
      ? tx.document.update({ where: { id: subject }, data: { logIdx } })
      : undefined
}

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
    const erasable = await findErasable(work, index, name, commitments)
    const touch = await lockSubject(work, subject)
    await erasable.require(subject)
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
        await erasable.erase()
        await touch(logIdx)
      },
    }
  },
})

/** What can be erased; `require` throws why not yet or not again, once the subject is locked. */
type Erasable = {
  readonly require: (subject: string) => Promise<void>
  readonly erase: () => Promise<unknown>
}

/** What an entry commits to under a name: a body of its own, or words that stand beside the entry. */
async function findErasable(
  { tx }: Work,
  index: number,
  name: string,
  commitments: Readonly<Record<string, string>>,
): Promise<Erasable> {
  const commitment = Object.hasOwn(commitments, name) ? commitments[name] : undefined
  const body = commitment === undefined ? null : await tx.body.findUnique({ where: { commitment } })
  if (body)
    return {
      async require() {
        const locked = await tx.body.findUniqueOrThrow({ where: { id: body.id }, select: { salt: true } })
        if (!locked.salt) throw erasedAlready()
      },
      erase: () => tx.body.update({ where: { id: body.id }, data: { salt: null, content: Prisma.DbNull } }),
    }
  const where = { idx_name: { idx: index, name } }
  const content = await tx.logContent.findUnique({ where, select: { idx: true } })
  if (!content)
    throw new NotFound(
      'no-such-content',
      `Entry ${index} commits to ${Object.keys(commitments).join(', ') || 'nothing'}.`,
      'name',
    )
  return {
    async require(subject) {
      const locked = await tx.logContent.findUniqueOrThrow({ where, select: { salt: true } })
      if (!locked.salt) throw erasedAlready()
      if (await isStillShown(tx, subject))
        throw new Conflict(
          'still-shown',
          'The ledger still shows this to everybody. Unpublish its document first; then its words in the log can be erased.',
          'name',
        )
    },
    erase: () => tx.$queryRaw`SELECT erase_log_content(${index}, ${name})`,
  }
}

const erasedAlready = () => new Conflict('erased-already', 'That was erased already.', 'name')

/** Whether the ledger has the words on a page of its own: of all but documents that were taken back, and their claims. */
async function isStillShown(tx: Work['tx'], subject: string): Promise<boolean> {
  const claim = await tx.claim.findUnique({ where: { id: subject }, select: { documentId: true } })
  const document = await tx.document.findUnique({
    where: { id: claim?.documentId ?? subject },
    select: { publication: true },
  })
  return document?.publication !== 'unpublished'
}

/** Locks the row that the entry is about, where the ledger has a page for it; gives what marks it with the new entry. */
async function lockSubject(
  { tx }: Work,
  subject: string,
): Promise<(logIdx: bigint | null) => Promise<unknown>> {
  const claim = await tx.claim.findUnique({ where: { id: subject }, select: { ref: true } })
  if (claim) {
    // A claim that no page shows keeps the entry that it was last shown with.
    const { isPublic } = await lockClaim(tx, claim.ref)
    return async (logIdx) =>
      isPublic ? tx.claim.update({ where: { id: subject }, data: claimTouch(logIdx) }) : undefined
  }
  const locked = await tx.$queryRaw`SELECT id FROM document WHERE id = ${subject}::uuid FOR UPDATE`
  const isDocument = Array.isArray(locked) && locked.length > 0
  return async (logIdx) =>
    isDocument && logIdx !== null
      ? tx.document.update({ where: { id: subject }, data: { logIdx } })
      : undefined
}

import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput, NotFound } from '#lib/errors.ts'
import { findFigures } from '#lib/figures/index.ts'
import { permit } from '#lib/policy/index.ts'
import { type Recomputation, recomputeChecks } from '../check/recompute-checks.ts'
import { command } from '../command.ts'
import { figureInput } from '../figure-input.ts'
import { line, prose, ref } from '../input.ts'
import { type LockedClaim, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'

/**
 * Reads a claim's figure anew where it was read wrongly. The old reading stays beside the new one; every check that
 * rests on the figure, of this claim and of others, is computed again, and a decided claim whose outcome changed, or
 * that is linked as depending on this one, is stale.
 */
export const correctFigure = command({
  name: 'claim.correct-figure',
  input: z.strictObject({
    claim: ref,
    figure: z.uuid('Choose the figure to correct.'),
    reading: figureInput.optional(),
    /** In place of `reading`: words that say what is meant, read as a figure of a text is. */
    words: line('What it is to be read as').optional(),
    reason: prose('The reason'),
  }),
  async run(work, input) {
    const { tx, actor, newId } = work
    await lockTogether(tx, input.claim, input.figure)
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.correct-figure', { state: claim.state })
    const old = claim.figures.find((one) => one.id === input.figure)
    if (!old) throw new NotFound('no-such-figure', 'This claim has no such figure.', 'figure')
    const reading = input.reading ?? readWords(input.words, old.quote)
    if (reading.quote !== old.quote)
      throw new Conflict('other-figure', 'A correction reads the same words anew.', 'reading')
    const reason = prepareBody(work, 'figure-correction', { text: input.reason })
    const id = newId()
    const recomputed = await recomputeChecks(tx, claim, { replaces: old.id, id, value: reading })
    return {
      result: { figure: id, stale: recomputed.stale.map((one) => one.ref) },
      isPublic: claim.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: {
          figure: id,
          replaces: old.id,
          ...statesTouched(claim, recomputed),
          ...Object.fromEntries(
            recomputed.checks
              .filter((one) => isPublic(one.claim))
              .map((one) => [`outcome.${one.check.id}`, one.result.outcome]),
          ),
        },
        contents: { figure: reading },
        commitments: { reason: reason.commitment },
      },
      async write(logIdx) {
        await reason.write()
        const revision = old.revision + 1
        await tx.figure.create({
          data: { id, claimId: claim.id, position: old.position, ...reading, revision, logIdx },
        })
        await recomputed.write(work, logIdx)
      },
    }
  },
})

const isPublic = (claim: { isPublic: boolean }): boolean => claim.isPublic

/** The states of this claim where it is stale now, and of every other that gets a new check, changed or not: it is touched. */
function statesTouched(claim: LockedClaim, { checks, stale }: Recomputation): Record<string, string> {
  const touched = new Set([...stale, ...checks.map((one) => one.claim).filter((one) => one.id !== claim.id)])
  return Object.fromEntries(
    [...touched]
      .filter(isPublic)
      .map((one) => [`state.${one.id}`, stale.includes(one) ? 'stale' : one.state]),
  )
}

/**
 * Locks this claim, those with checks on its figure and those that depend on it in one order, after their documents, so
 * that two corrections cannot wait for each other.
 */
async function lockTogether(tx: Prisma.TransactionClient, claimRef: string, figure: string): Promise<void> {
  const isTouched = Prisma.sql`(c.ref = ${claimRef} OR c.id IN (
    SELECT k.claim_id FROM figure_check k JOIN check_input i ON i.check_id = k.id WHERE i.figure_id = ${figure}::uuid
    UNION ALL
    SELECT l.from_id FROM claim_link l JOIN claim t ON t.id = l.to_id
    WHERE t.ref = ${claimRef} AND l.kind = 'depends-on'))`
  await tx.$queryRaw`
    SELECT d.id FROM document d JOIN claim c ON c.document_id = d.id
    WHERE ${isTouched} ORDER BY d.id FOR SHARE OF d`
  await tx.$queryRaw`SELECT c.id FROM claim c WHERE ${isTouched} ORDER BY c.id FOR UPDATE`
}

/** What words say, as the reading of other words: “5.6 million USD” for the quote “about 5.6”. */
function readWords(words: string | undefined, quote: string): z.output<typeof figureInput> {
  const [found, ...more] = findFigures(words ?? '')
  if (!found || more.length > 0)
    throw new InvalidInput(
      'not-one-figure',
      'Write exactly one figure, such as $5.6 million or 2,048 GPUs.',
      'words',
    )
  const { start: _start, end: _end, ...reading } = found
  return { ...reading, quote }
}

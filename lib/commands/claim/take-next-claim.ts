import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { personOf } from '../person-of.ts'
import { writeAssignment } from './assignment.ts'

/**
 * Takes on the most important claim that waits for the actor's review and that nobody has taken: figures first, then
 * check-worthiness, then age. Two people at once get two claims: a row that somebody else is taking is passed over.
 */
export const takeNextClaim = command({
  name: 'claim.take-next',
  input: z.strictObject({}),
  async run(work) {
    const { tx, actor } = work
    permit(actor, 'claim.take-next')
    const person = personOf(actor)
    const [next] = await tx.$queryRaw<{ id: string; ref: string }[]>`
      SELECT c.id, c.ref FROM claim c
      WHERE c.state IN ('open', 'in-review')
        AND NOT EXISTS (SELECT 1 FROM review r
          WHERE r.claim_id = c.id AND r.round = c.round AND r.reviewer_id = ${person}::uuid)
        AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.claim_id = c.id AND a.ended_at IS NULL)
      ORDER BY c.state = 'in-review' DESC,
        EXISTS (SELECT 1 FROM figure f WHERE f.claim_id = c.id) DESC,
        c.worth DESC NULLS LAST, c.created_at, c.id
      LIMIT 1 FOR UPDATE OF c SKIP LOCKED`
    if (!next)
      throw new NotFound('nothing-waits', 'No claim waits for your review that nobody else has taken.')
    return {
      result: { claim: next.ref },
      subject: next.id,
      write: () =>
        writeAssignment(work, { claimId: next.id, personId: person, assignedById: person, dueOn: null }),
    }
  },
})

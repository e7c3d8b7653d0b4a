import { z } from 'zod'
import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict, InvalidInput } from '#lib/errors.ts'
import { assertions, claimantKinds, permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { openingOf } from './open-claim.ts'

const inherited = z.object({ assertion: z.enum(assertions), kind: z.enum(claimantKinds) })

/**
 * Makes a part of a claim's quote a claim of its own, linked to the one it was split from, which stays to be reworded
 * or dismissed. `part` stands in the quote letter for letter; its figures are found in it.
 */
export const splitClaim = command({
  name: 'claim.split',
  input: z.strictObject({ claim: ref, part: prose('The part'), restatement: prose('The restatement') }),
  async run(work, input) {
    const { tx, actor, now, newId } = work
    const claim = await lockClaim(tx, input.claim)
    permit(actor, 'claim.split', { state: claim.state })
    const [selector] = claim.selectors
    if (!selector)
      throw new Conflict('lost-anchor', 'This claim has no place in its document that could be split.')
    const at = selector.exact.indexOf(input.part)
    if (at === -1 || input.part === selector.exact)
      throw new InvalidInput(
        'not-a-part',
        'Give a part of the quote, letter for letter and not all of it.',
        'part',
      )
    const start = selector.start + [...selector.exact.slice(0, at)].length
    const { assertion, kind } = inherited.parse({ assertion: claim.assertion, kind: claim.claimant.kind })
    const document = await tx.document.findUniqueOrThrow({
      where: { id: claim.documentId },
      select: { ref: true },
    })
    const part = {
      document: document.ref,
      start,
      end: start + [...input.part].length,
      restatement: input.restatement,
      claimant: { name: claim.claimant.name, kind, sameAs: [] },
      category: claim.category,
      assertion,
      ...(claim.asOf === null ? {} : { asOf: claim.asOf }),
      ...(claim.section === null ? {} : { section: claim.section }),
      ...(claim.selectionNote === null ? {} : { selectionNote: claim.selectionNote }),
    }
    const opening = await openingOf(work, part)
    const link = (index: Prisma.Sql) => Prisma.sql`
      INSERT INTO claim_link (id, from_id, to_id, kind, added_by_id, created_at, log_idx)
      VALUES (${newId()}::uuid, ${opening.result.id}::uuid, ${claim.id}::uuid, 'split-from',
        ${personOf(actor)}::uuid, ${now}, ${index})`
    return { ...opening, inserts: (index) => [...opening.inserts(index), link(index)] }
  },
})

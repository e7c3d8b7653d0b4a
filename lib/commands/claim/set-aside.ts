import { Conflict, InvalidInput } from '#lib/errors.ts'
import { type Action, type DismissalReason, permit } from '#lib/policy/index.ts'
import type { LoggedChange, Work } from '../command.ts'
import { claimTouch, type LockedClaim, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'
import { prepareBody } from '../prepare-body.ts'
import { lockInOrder } from './lock-in-order.ts'
import { findNamedClaim, type Named } from './named-claim.ts'

/** What the log says of a claim that was set aside. */
export const dismissalCodes = (dismissal: { reason: string; duplicateOfId: string | null }) => ({
  reason: dismissal.reason,
  ...(dismissal.duplicateOfId === null ? {} : { 'duplicate-of': dismissal.duplicateOfId }),
})

/** A claim and the one that it is said to repeat, both locked. Throws where that one cannot be checked for both. */
export async function lockDuplicate(
  { tx }: Work,
  ref: string,
  other: Named,
): Promise<{ claim: LockedClaim; of: LockedClaim }> {
  const { field } = other
  const named = await findNamedClaim(tx, ref, other)
  if (named === ref) throw new InvalidInput('same-claim', 'A claim is not a duplicate of itself.', field)
  await lockInOrder(tx, [ref, named])
  const claim = await lockClaim(tx, ref)
  const of = await lockClaim(tx, named)
  if (of.state === 'dismissed')
    throw new Conflict(
      'dismissed-target',
      'That claim is dismissed itself; choose one that is checked.',
      field,
    )
  if (claim.isPublic && !of.isPublic)
    throw new Conflict('private-target', 'That claim is not public; publish it first.', field)
  return { claim, of }
}

type Dismissal = { reason: DismissalReason; of: LockedClaim | null; note: string }

/** The change that sets a claim aside; whoever had taken it is free of it. */
export async function setAside(
  work: Work,
  action: Action,
  claim: LockedClaim,
  { reason, of, note: text }: Dismissal,
): Promise<LoggedChange<{ state: 'dismissed' }>> {
  const { tx, actor, now, newId } = work
  permit(actor, action, { state: claim.state })
  const note = prepareBody(work, 'dismissal-note', { text })
  const dismissal = { reason, duplicateOfId: of?.id ?? null }
  const dismissedById = personOf(actor)
  return {
    result: { state: 'dismissed' },
    entry: {
      subject: claim.id,
      revision: await nextEntryRevision(tx, claim.id),
      codes: { state: 'dismissed', ...dismissalCodes(dismissal) },
      hashes: {},
      commitments: { note: note.commitment },
    },
    isPublic: claim.isPublic,
    async write(logIdx) {
      await note.write()
      const { id: claimId, round } = claim
      const row = { id: newId(), claimId, round, ...dismissal, noteId: note.id, dismissedById, logIdx }
      await tx.dismissal.create({ data: { ...row, createdAt: now } })
      await tx.claim.update({
        where: { id: claim.id },
        data: { state: 'dismissed', ...claimTouch(logIdx) },
      })
      await tx.assignment.updateMany({
        where: { claimId: claim.id, endedAt: null },
        data: { endedAt: now },
      })
    },
  }
}

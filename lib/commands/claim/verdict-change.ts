import { z } from 'zod'
import type { StaleCause, VerdictChangeKind } from '#lib/policy/index.ts'
import type { Change, Work } from '../command.ts'
import { prose, ref } from '../input.ts'
import { claimTouch, type LockedClaim, nextEntryRevision } from '../lock-claim.ts'
import { notify } from '../notify.ts'
import { prepareBody } from '../prepare-body.ts'
import { undecided } from './decided.ts'

type ChangeRow = {
  readonly kind: VerdictChangeKind
  readonly cause?: StaleCause
  readonly toVerdict: string | null
  readonly reasonId?: string
  readonly logIdx: bigint | null
}

/** Keeps what happened to a claim's verdict. */
export async function writeVerdictChange(
  { tx, actor, now, newId }: Work,
  claim: LockedClaim,
  { kind, cause, toVerdict, reasonId, logIdx }: ChangeRow,
): Promise<void> {
  await tx.verdictChange.create({
    data: {
      id: newId(),
      claimId: claim.id,
      kind,
      cause: cause ?? null,
      fromVerdict: claim.verdict,
      toVerdict,
      round: claim.round,
      reasonId: reasonId ?? null,
      changedById: actor.kind === 'person' ? actor.id : null,
      createdAt: now,
      logIdx,
    },
  })
}

export const takingBackInput = z.strictObject({ claim: ref, reason: prose('The reason') })

/** The change that takes a verdict back, with a reason that readers see; everybody then reviews anew. */
export async function takeBack(
  work: Work,
  claim: LockedClaim,
  kind: 'withdrawn' | 're-opened',
  reasonText: string,
): Promise<Change<{ state: 'open'; round: number }>> {
  const { tx } = work
  const reason = prepareBody(work, 'verdict-change-reason', { text: reasonText })
  return {
    result: { state: 'open', round: claim.round + 1 },
    isPublic: claim.isPublic,
    entry: {
      subject: claim.id,
      revision: await nextEntryRevision(tx, claim.id),
      codes: { state: 'open', ...(claim.verdict === null ? {} : { from: claim.verdict }) },
      hashes: {},
      commitments: { reason: reason.commitment },
    },
    async write(logIdx) {
      await reason.write()
      await writeVerdictChange(work, claim, { kind, toVerdict: null, reasonId: reason.id, logIdx })
      await tx.claim.update({ where: { id: claim.id }, data: { ...undecided(claim), ...claimTouch(logIdx) } })
      const reviewers = claim.reviews.map((review) => review.reviewerId)
      await notify(work, reviewers, 're-opened', claim.id)
    },
  }
}

import { z } from 'zod'
import { Conflict, NotAllowed, NotFound } from '#lib/errors.ts'
import { challengeOutcomes, permit } from '#lib/policy/index.ts'
import { undecided } from '../claim/decided.ts'
import { writeVerdictChange } from '../claim/verdict-change.ts'
import type { Work } from '../command.ts'
import { command } from '../command.ts'
import { prose } from '../input.ts'
import { claimTouch, type LockedClaim, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { notify } from '../notify.ts'
import { personOf } from '../person-of.ts'
import { commitments, prepareBody } from '../prepare-body.ts'

/**
 * An editor's answer to a reader's objection, with its reason in public: accepted, the claim re-opens; declined, its
 * verdict stands. An editor who took part in the decision answers only where there is no other, and the page says so.
 */
export const answerChallenge = command({
  name: 'challenge.answer',
  input: z.strictObject({
    challenge: z.uuid(),
    outcome: z.enum(challengeOutcomes, 'Choose whether to accept it.'),
    reason: prose('The answer'),
  }),
  async run(work, input) {
    const { tx, actor, now } = work
    const found = await tx.challenge.findUnique({
      where: { id: input.challenge },
      include: { claim: { select: { ref: true } }, reason: true },
    })
    if (!found) throw new NotFound('no-such-challenge', 'There is no such objection.')
    const claim = await lockClaim(tx, found.claim.ref)
    permit(actor, 'challenge.answer')
    if (await tx.challengeAnswer.findUnique({ where: { challengeId: found.id } }))
      throw new Conflict('answered-already', 'This objection has its answer.')
    const answeredById = personOf(actor)
    const parties = await whoTookPart(work, claim)
    const tookPart = parties.includes(answeredById)
    if (tookPart && (await isAnyOtherEditor(work, parties)))
      throw new NotAllowed(
        'took-part',
        'You took part in this decision; another editor answers objections to it.',
      )
    const reason = prepareBody(work, 'challenge-answer', { text: input.reason })
    const reopens = input.outcome === 'accepted' && (claim.state === 'decided' || claim.state === 'stale')
    return {
      result: { claim: claim.ref, outcome: input.outcome },
      isPublic: claim.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: {
          challenge: found.id,
          answer: input.outcome,
          tookPart: tookPart ? 'yes' : 'no',
          ...(reopens ? { state: 'open', from: claim.verdict ?? '' } : {}),
        },
        hashes: {},
        commitments: {
          reason: reason.commitment,
          ...Object.fromEntries(commitments('objection', found.reason)),
        },
      },
      async write(logIdx) {
        await reason.write()
        await tx.challengeAnswer.create({
          data: {
            challengeId: found.id,
            outcome: input.outcome,
            reasonId: reason.id,
            answeredById,
            tookPart,
            createdAt: now,
            logIdx,
          },
        })
        if (reopens)
          await writeVerdictChange(work, claim, {
            kind: 're-opened',
            toVerdict: null,
            reasonId: reason.id,
            logIdx,
          })
        await tx.claim.update({
          where: { id: claim.id },
          data: { ...(reopens ? undecided(claim) : {}), ...claimTouch(logIdx) },
        })
        if (reopens)
          await notify(
            work,
            claim.reviews.map((review) => review.reviewerId),
            're-opened',
            claim.id,
          )
      },
    }
  },
})

/** Everybody who reviewed the claim or decided it, in this round. */
async function whoTookPart({ tx }: Work, claim: LockedClaim): Promise<string[]> {
  const decisions = await tx.decision.findMany({
    where: { claimId: claim.id, round: claim.round },
    select: { decidedById: true },
  })
  const deciders = decisions.flatMap(({ decidedById }) => (decidedById === null ? [] : [decidedById]))
  return [...claim.reviews.map((review) => review.reviewerId), ...deciders]
}

async function isAnyOtherEditor({ tx }: Work, parties: readonly string[]): Promise<boolean> {
  const other = await tx.person.findFirst({
    where: { role: { in: ['editor', 'admin'] }, suspendedAt: null, id: { notIn: [...parties] } },
    select: { id: true },
  })
  return other !== null
}

import { z } from 'zod'
import { Conflict, NotFound } from '#lib/errors.ts'
import { permit, relevances, stances } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { personOf } from '../person-of.ts'

const common = { claim: ref, evidence: z.uuid(), reason: prose('The reason').optional() }

/** Judges one question about standing evidence anew; what was judged before stays, and the latest counts. */
export const judgeEvidence = command({
  name: 'evidence.judge',
  input: z.discriminatedUnion('question', [
    z.strictObject({ ...common, question: z.literal('stance'), answer: z.enum(stances) }),
    z.strictObject({ ...common, question: z.literal('relevance'), answer: z.enum(relevances) }),
  ]),
  async run({ tx, actor, now, newId }, { claim: claimRef, evidence, question, answer, reason = null }) {
    const claim = await lockClaim(tx, claimRef)
    permit(actor, 'evidence.judge', { state: claim.state })
    const judged = claim.evidence.find((one) => one.id === evidence)
    if (!judged) throw new NotFound('no-such-evidence', 'This claim has no such evidence.', 'evidence')
    if (judged[question] === answer)
      throw new Conflict('same-judgement', 'That is how it is judged already.', 'answer')
    const id = newId()
    const byId = personOf(actor)
    return {
      result: { judgement: id },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { evidence, question, answer },
        contents: { judgement: { question, answer, reason } },
        commitments: {},
      },
      isPublic: claim.isPublic,
      async write(logIdx) {
        const data = {
          id,
          evidenceId: evidence,
          claimId: claim.id,
          question,
          answer,
          reason,
          byId,
          createdAt: now,
          logIdx,
        }
        await tx.evidenceJudgement.create({ data })
        await tx.claim.update({
          where: { id: claim.id },
          data: { version: { increment: 1 }, ...claimTouch(logIdx) },
        })
      },
    }
  },
})

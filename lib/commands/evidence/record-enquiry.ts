import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, prose, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { bringEvidence } from './bring-evidence.ts'
import { day, judgementFields } from './evidence-input.ts'
import { takeSource } from './source-in-hand.ts'

const asked = {
  claim: ref,
  ...judgementFields,
  query: prose('The question'),
  doneOn: day,
  means: line('How it was asked'),
}

/** Records a question put to the claimant: when and how, and the answer in its words or until when one was awaited. */
export const recordEnquiry = command({
  name: 'evidence.record-enquiry',
  input: z.union([
    z.strictObject({ ...asked, answer: prose('The answer'), answeredOn: day }),
    z.strictObject({ ...asked, awaitedUntil: day }),
  ]),
  async run(work, input) {
    const { claim: claimRef, stance, relevance, note, scope, query, doneOn, means } = input
    const claim = await lockClaim(work.tx, claimRef)
    permit(work.actor, 'evidence.record-enquiry', { state: claim.state })
    const { name } = claim.claimant
    const source = await takeSource(
      work,
      { title: `Enquiry to ${name}`, author: name, kind: 'primary' },
      claim,
    )
    const isAnswered = 'answer' in input
    return await bringEvidence(work, {
      claim,
      source,
      judgement: { stance, relevance, note, scope },
      details: {
        ...{ kind: 'enquiry', standing: 'transcribed', query, doneOn, means },
        fact: isAnswered ? input.answer : `${name} was asked and had not answered by ${input.awaitedUntil}.`,
        locator: isAnswered ? `Answered on ${input.answeredOn}` : `Asked on ${doneOn}`,
        answeredOn: isAnswered ? input.answeredOn : null,
        awaitedUntil: isAnswered ? null : input.awaitedUntil,
      },
      figures: [],
    })
  },
})

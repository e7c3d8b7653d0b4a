import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { bringEvidence } from './bring-evidence.ts'
import { day, judgementFields } from './evidence-input.ts'
import { sourceInput, takeSource } from './source-in-hand.ts'

/** Records a search that found nothing: where, for what, on which day. It is evidence for a claim that something is not there. */
export const recordSearch = command({
  name: 'evidence.record-search',
  input: z.strictObject({
    claim: ref,
    /** Where it was searched: a register, an archive, a site. */
    source: sourceInput,
    ...judgementFields,
    query: line('What was searched for'),
    doneOn: day,
  }),
  async run(work, { claim: claimRef, source, query, doneOn, ...judgement }) {
    const claim = await lockClaim(work.tx, claimRef)
    permit(work.actor, 'evidence.record-search', { state: claim.state })
    return await bringEvidence(work, {
      claim,
      source: await takeSource(work, source, claim),
      judgement,
      details: {
        ...{ kind: 'search', standing: 'transcribed', query, doneOn },
        fact: `A search for “${query}” found nothing.`,
        locator: `Searched on ${doneOn}`,
      },
      figures: [],
    })
  },
})

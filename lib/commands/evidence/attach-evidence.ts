import { z } from 'zod'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { line, prose, ref } from '../input.ts'
import { lockClaim } from '../lock-claim.ts'
import { bringEvidence } from './bring-evidence.ts'
import { judgementFields } from './evidence-input.ts'
import { namedFigure } from './named-figure.ts'
import { sourceInput, takeSource } from './source-in-hand.ts'

/** Brings a source to bear on a claim: a transcribed fact with its locator, and the figures it gives. */
export const attachEvidence = command({
  name: 'evidence.attach',
  input: z.strictObject({
    claim: ref,
    source: sourceInput,
    ...judgementFields,
    fact: prose('What the source says'),
    locator: line('Where in the source it stands'),
    figures: z.array(namedFigure).max(20).default([]),
  }),
  async run(work, { claim: claimRef, source, fact, locator, figures, ...judgement }) {
    const claim = await lockClaim(work.tx, claimRef)
    permit(work.actor, 'evidence.attach', { state: claim.state })
    return await bringEvidence(work, {
      claim,
      source: await takeSource(work, source, claim),
      judgement,
      details: { kind: 'passage', standing: 'transcribed', fact, locator },
      figures,
    })
  },
})

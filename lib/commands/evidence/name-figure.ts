import { z } from 'zod'
import { InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { command } from '../command.ts'
import { ref } from '../input.ts'
import { claimTouch, lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { refuseTakenNames } from './bring-evidence.ts'
import { namedFigure } from './named-figure.ts'
import { placeFigures } from './place-figures.ts'

/** Names a figure that standing evidence gives, so that checks can compute with it. */
export const nameFigure = command({
  name: 'evidence.name-figure',
  input: z.strictObject({ claim: ref, evidence: z.uuid(), figure: namedFigure }),
  async run({ tx, actor, newId }, { claim: claimRef, evidence, figure }) {
    const claim = await lockClaim(tx, claimRef)
    permit(actor, 'evidence.name-figure', { state: claim.state })
    const giving = claim.evidence.find((one) => one.id === evidence)
    if (!giving) throw new NotFound('no-such-evidence', 'This claim has no such evidence.', 'evidence')
    if (giving.kind === 'search')
      throw new InvalidInput('gives-no-figure', 'A search that found nothing gives no figure.', 'evidence')
    refuseTakenNames(claim, [figure])
    const [placed = figure] =
      giving.start === null ? [figure] : placeFigures({ fact: giving.fact, start: giving.start }, [figure])
    return {
      result: { name: figure.name },
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: { evidence, figure: figure.name },
        contents: { figure: { ...placed } },
        commitments: {},
      },
      isPublic: claim.isPublic,
      async write(logIdx) {
        await tx.evidenceFigure.create({
          data: { id: newId(), evidenceId: evidence, claimId: claim.id, ...placed, logIdx },
        })
        await tx.claim.update({
          where: { id: claim.id },
          data: { version: { increment: 1 }, ...claimTouch(logIdx) },
        })
      },
    }
  },
})

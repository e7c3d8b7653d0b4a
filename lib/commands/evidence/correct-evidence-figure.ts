import { z } from 'zod'
import { NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { recomputeNamed } from '../check/recompute-checks.ts'
import { command } from '../command.ts'
import { prose, ref } from '../input.ts'
import { lockClaim, nextEntryRevision } from '../lock-claim.ts'
import { prepareBody } from '../prepare-body.ts'
import { namedFigure } from './named-figure.ts'
import { placeFigures } from './place-figures.ts'

/**
 * Reads an evidence figure anew where it was read wrongly. The old reading stays beside the new one, checks that name
 * it are computed again, and a decided claim whose outcome changed becomes stale.
 */
export const correctEvidenceFigure = command({
  name: 'evidence.correct-figure',
  input: z.strictObject({ claim: ref, figure: namedFigure, reason: prose('The reason') }),
  async run(work, { claim: claimRef, figure, reason }) {
    const { tx, actor, newId } = work
    const claim = await lockClaim(tx, claimRef)
    permit(actor, 'evidence.correct-figure', { state: claim.state })
    const giving = claim.evidence.find((one) => one.figures.some(({ name }) => name === figure.name))
    const old = giving?.figures.find(({ name }) => name === figure.name)
    if (!giving || !old)
      throw new NotFound(
        'no-such-figure',
        `This claim has no evidence figure named ${figure.name}.`,
        'figure',
      )
    const [placed = figure] =
      giving.start === null ? [figure] : placeFigures({ fact: giving.fact, start: giving.start }, [figure])
    const recomputed = await recomputeNamed(tx, claim, figure)
    const isStale = recomputed.stale.length > 0
    const why = prepareBody(work, 'figure-correction', { text: reason })
    return {
      result: { name: figure.name, stale: isStale },
      isPublic: claim.isPublic,
      entry: {
        subject: claim.id,
        revision: await nextEntryRevision(tx, claim.id),
        codes: {
          ...{ evidence: giving.id, figure: figure.name },
          ...(isStale ? { state: 'stale' } : {}),
          ...Object.fromEntries(
            recomputed.checks.map((one) => [`outcome.${one.check.id}`, one.result.outcome]),
          ),
        },
        contents: { figure: { ...placed } },
        commitments: { reason: why.commitment },
      },
      async write(logIdx) {
        await why.write()
        await tx.evidenceFigure.create({
          data: {
            ...{ id: newId(), evidenceId: giving.id, claimId: claim.id, ...placed },
            revision: old.revision + 1,
            logIdx,
          },
        })
        await recomputed.write(work, logIdx)
      },
    }
  },
})

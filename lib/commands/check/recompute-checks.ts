import { Prisma } from '#lib/db/generated/client.ts'
import { Conflict } from '#lib/errors.ts'
import { namesIn, parseExpression } from '#lib/figures/index.ts'
import { invariant } from '#lib/invariant.ts'
import { writeVerdictChange } from '../claim/verdict-change.ts'
import type { Work } from '../command.ts'
import type { NamedFigure } from '../evidence/named-figure.ts'
import { claimed } from '../figure-input.ts'
import { claimTouch, type LockedClaim, lockClaim } from '../lock-claim.ts'
import { type ComputedCheck, type Corrected, computeCheck } from './compute-check.ts'

type CheckRow = LockedClaim['checks'][number]
type Recomputed = ComputedCheck & {
  readonly claim: LockedClaim
  readonly check: CheckRow
  readonly figureId: string
}

export type Recomputation = {
  /** The checks that were computed again, with the row that each replaces. */
  readonly checks: readonly Recomputed[]
  /** Decided claims of which a check now comes out otherwise, and those that are said to depend on the claim. */
  readonly stale: readonly LockedClaim[]
  readonly write: (work: Work, logIdx: bigint | null) => Promise<void>
}

/**
 * Computes again every check that rests on a figure now read anew: those of its own claim that are compared with it,
 * and those of other claims that name it. The claims are locked already. Writes nothing until `write`.
 */
export async function recomputeChecks(
  tx: Prisma.TransactionClient,
  claim: LockedClaim,
  corrected: Corrected,
): Promise<Recomputation> {
  const checks: Recomputed[] = []
  for (const check of claim.checks.filter((one) => one.figureId === corrected.replaces)) {
    const computed = await computeCheck(tx, claim, corrected.value, check.expression)
    checks.push({ ...computed, claim, check, figureId: corrected.id })
  }
  for (const other of await claimsNaming(tx, corrected.replaces)) {
    for (const check of other.checks.filter((one) => names(one, corrected.replaces))) {
      const figure = other.figures.find((one) => one.id === check.figureId)
      invariant(figure, 'a standing check is compared with a standing figure')
      const computed = await computeCheck(tx, other, claimed(figure), check.expression, corrected)
      checks.push({ ...computed, claim: other, check, figureId: figure.id })
    }
  }
  const dependents = await claimsDependingOn(tx, claim.id, checks)
  if (!claim.isPublic && [...checks.map((one) => one.claim), ...dependents].some((one) => one.isPublic))
    throw new Conflict(
      'public-claim-rests-on-it',
      'A public claim rests on this figure. Publish the document of this one again first.',
      'figure',
    )
  return recomputation(tx, claim, checks, dependents)
}

/** Computes again every check of a claim that names one of its evidence figures, which is now read anew. The claim is locked already. */
export async function recomputeNamed(
  tx: Prisma.TransactionClient,
  claim: LockedClaim,
  reading: NamedFigure,
): Promise<Recomputation> {
  const decimal = (text: string | null) => (text === null ? null : new Prisma.Decimal(text))
  const { low, high, written, ...rest } = reading
  const read = { ...rest, low: decimal(low), high: decimal(high), written: decimal(written) }
  const evidence = claim.evidence.map((one) => ({
    ...one,
    figures: one.figures.map((figure) => (figure.name === reading.name ? { ...figure, ...read } : figure)),
  }))
  const checks: Recomputed[] = []
  for (const check of claim.checks.filter((one) =>
    namesIn(parseExpression(one.expression)).includes(reading.name),
  )) {
    const figure = claim.figures.find((one) => one.id === check.figureId)
    invariant(figure, 'a standing check is compared with a standing figure')
    const computed = await computeCheck(tx, { ...claim, evidence }, claimed(figure), check.expression)
    checks.push({ ...computed, claim, check, figureId: figure.id })
  }
  return recomputation(tx, claim, checks)
}

/** Which decided claims the new results make stale, and the rows to write. */
function recomputation(
  tx: Prisma.TransactionClient,
  claim: LockedClaim,
  checks: readonly Recomputed[],
  dependents: readonly LockedClaim[] = [],
): Recomputation {
  const changed = checks.filter((one) => one.result.outcome !== one.check.outcome)
  const stale = [...new Set([...changed.map((one) => one.claim), ...dependents])].filter(
    ({ state }) => state === 'decided',
  )
  return {
    checks,
    stale,
    async write(work, logIdx) {
      const { now, newId } = work
      const indexOf = (one: LockedClaim) => (one.isPublic ? logIdx : null)
      for (const one of checks) await writeCheck(tx, one, { logIdx: indexOf(one.claim), now, newId })
      for (const one of stale)
        await writeVerdictChange(work, one, {
          ...{ kind: 'stale', cause: 'figure', toVerdict: one.verdict },
          logIdx: indexOf(one),
        })
      for (const one of new Set([claim, ...checks.map((check) => check.claim), ...stale]))
        await tx.claim.update({
          where: { id: one.id },
          data: {
            version: { increment: 1 },
            ...claimTouch(indexOf(one)),
            ...(stale.includes(one) ? { state: 'stale' } : {}),
          },
        })
    },
  }
}

const names = (check: CheckRow, figureId: string): boolean =>
  check.inputs.some((input) => input.figureId === figureId)

/** Other claims with a standing check that names a figure. */
async function claimsNaming(tx: Prisma.TransactionClient, figureId: string): Promise<LockedClaim[]> {
  const found = await tx.claim.findMany({
    where: { checks: { some: { inputs: { some: { figureId } } } } },
    orderBy: { id: 'asc' },
    select: { ref: true },
  })
  const claims: LockedClaim[] = []
  for (const { ref } of found) claims.push(await lockClaim(tx, ref))
  return claims
}

/** Decided claims that are linked as depending on a claim; one of which a check is computed again is the same object. */
async function claimsDependingOn(
  tx: Prisma.TransactionClient,
  claimId: string,
  checks: readonly Recomputed[],
): Promise<LockedClaim[]> {
  const found = await tx.claim.findMany({
    where: { state: 'decided', links: { some: { toId: claimId, kind: 'depends-on' } } },
    orderBy: { id: 'asc' },
    select: { ref: true },
  })
  const claims: LockedClaim[] = []
  for (const { ref } of found) {
    const known = checks.find(({ claim }) => claim.ref === ref)?.claim
    claims.push(known ?? (await lockClaim(tx, ref)))
  }
  return claims
}

async function writeCheck(
  tx: Prisma.TransactionClient,
  { claim, check, figureId, result, inputs }: Recomputed,
  { logIdx, now, newId }: { logIdx: bigint | null; now: Date; newId: () => string },
): Promise<void> {
  const checkId = newId()
  const { label, expression, addedById } = check
  await tx.figureCheck.create({
    data: {
      id: checkId,
      claimId: claim.id,
      figureId,
      label,
      expression,
      ...result,
      addedById,
      createdAt: now,
      revision: check.revision + 1,
      logIdx,
    },
  })
  await tx.checkInput.createMany({
    data: inputs.map((input) => ({ checkId, name: input.name, figureId: input.figureId })),
  })
}

import { currentFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import type { FigureValue } from '#lib/figures/index.ts'
import { storedFigure } from '../figure-input.ts'

/** A figure of another claim, by its name in an expression: `claim.6`, or `claim.6.2` for its second figure. */
export type NamedClaimFigure = {
  readonly name: string
  readonly figureId: string
  readonly value: FigureValue
}

const namePattern = /^claim\.([a-z0-9-]+)(?:\.([1-9]\d?))?$/

/**
 * The figures that some names of an expression stand for; names of other kinds and of nothing are left out, and for
 * a public claim those of private ones.
 */
export async function findClaimFigures(
  tx: Prisma.TransactionClient,
  own: { readonly ref: string; readonly isPublic: boolean },
  names: readonly string[],
): Promise<NamedClaimFigure[]> {
  const wanted = names.flatMap((name) => {
    const parts = namePattern.exec(name)
    const ref = parts?.[1]
    return ref === undefined || ref === own.ref ? [] : [{ name, ref, position: Number(parts?.[2] ?? 1) - 1 }]
  })
  if (wanted.length === 0) return []
  const claims = await tx.claim.findMany({
    where: {
      ref: { in: wanted.map((one) => one.ref) },
      ...(own.isPublic ? { logIdx: { not: null }, document: { publication: 'published' } } : {}),
    },
    select: { ref: true, figures: currentFigures },
  })
  return wanted.flatMap(({ name, ref, position }) => {
    const figure = claims.find((claim) => claim.ref === ref)?.figures.find((one) => one.position === position)
    return figure ? [{ name, figureId: figure.id, value: storedFigure(figure) }] : []
  })
}

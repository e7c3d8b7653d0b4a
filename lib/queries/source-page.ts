import { type SourceKind, type Stance, sourceKinds, stances } from '#lib/policy/index.ts'
import { type ClaimRow, claimRowSelect, readClaimRow, readCode } from './claim-row.ts'
import { ofPublicClaim, publicSource } from './public.ts'
import { found, parseRef, type Query } from './query.ts'

export type SourcePage = {
  ref: string
  title: string
  publisher: string | null
  author: string | null
  publishedOn: string | null
  address: string | null
  kind: SourceKind
  evidence: { id: string; stance: Stance; standing: string; fact: string; locator: string; claim: ClaimRow }[]
}

/** A source and everything it is brought to bear on. */
export const readSourcePage: Query<{ ref: string }, SourcePage> = async (db, _viewer, { ref }) => {
  const source = found(
    await db.source.findFirst({
      where: { ref: parseRef(ref), ...publicSource },
      select: {
        ref: true,
        title: true,
        publisher: true,
        author: true,
        publishedOn: true,
        address: true,
        kind: true,
        evidence: {
          where: ofPublicClaim,
          orderBy: { createdAt: 'asc' },
          select: {
            id: true,
            stance: true,
            standing: true,
            fact: true,
            locator: true,
            claim: { select: claimRowSelect },
          },
        },
      },
    }),
  )
  return {
    ...source,
    kind: readCode(sourceKinds, source.kind),
    evidence: source.evidence.map((one) => ({
      ...one,
      stance: readCode(stances, one.stance),
      claim: readClaimRow(one.claim),
    })),
  }
}

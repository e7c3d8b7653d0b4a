import type { Verdict } from './vocabulary.ts'

/** The verdicts that independent reviewers gave on one claim in one round, before anybody saw another's. */
export type ReviewedClaim = readonly Verdict[]

export type Agreement = {
  /** Claims with at least two reviews; the others say nothing about agreement. */
  readonly claims: number
  /** Of these, claims on which all reviewers gave the same verdict. */
  readonly unanimous: number
  /** Share of pairs of reviews of one claim that agree, 0 to 1; null without a pair. */
  readonly observed: number | null
  /** Krippendorff's alpha for nominal data: 1 is agreement, 0 is chance; null where it is not defined. */
  readonly alpha: number | null
}

/**
 * How far reviewers agree with each other. Alpha after Krippendorff, Computing Krippendorff's Alpha-Reliability
 * (2011), section C: nominal data, any number of observers, missing data. A statistic, never a figure of a claim.
 */
export function measureAgreement(reviewed: readonly ReviewedClaim[]): Agreement {
  const claims = reviewed.filter((verdicts) => verdicts.length > 1)
  const values = claims.reduce((sum, verdicts) => sum + verdicts.length, 0)
  const counts = new Map<Verdict, number>()
  for (const verdict of claims.flat()) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  let agreeing = 0
  let pairs = 0
  let agreeingPerValue = 0
  for (const verdicts of claims) {
    const same = verdicts.flatMap((one, at) =>
      verdicts.filter((other, place) => place !== at && other === one),
    )
    agreeing += same.length
    pairs += verdicts.length * (verdicts.length - 1)
    agreeingPerValue += same.length / (verdicts.length - 1)
  }
  const byChance = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  const room = values * (values - 1) - byChance
  return {
    claims: claims.length,
    unanimous: claims.filter((verdicts) => new Set(verdicts).size === 1).length,
    observed: pairs === 0 ? null : agreeing / pairs,
    alpha: room === 0 ? null : ((values - 1) * agreeingPerValue - byChance) / room,
  }
}

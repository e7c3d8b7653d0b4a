/** A score and whether its sentence is check-worthy by the labels. */
export type Scored = { score: number; isWorthy: boolean }

const byScore = (list: readonly Scored[]) => [...list].sort((a, b) => b.score - a.score)

/** The mean of the precision at each worthy sentence, best first. */
export function averagePrecision(list: readonly Scored[]): number {
  let found = 0
  let sum = 0
  for (const [index, one] of byScore(list).entries()) if (one.isWorthy) sum += ++found / (index + 1)
  return sum / found
}

export function precisionAt(list: readonly Scored[], count: number): number {
  return (
    byScore(list)
      .slice(0, count)
      .filter((one) => one.isWorthy).length / count
  )
}

/** Precision, recall and F1 where everything from `threshold` up counts as worthy. */
export function atThreshold(list: readonly Scored[], threshold: number) {
  const taken = list.filter((one) => one.score >= threshold)
  const right = taken.filter((one) => one.isWorthy).length
  const worthy = list.filter((one) => one.isWorthy).length
  return {
    precision: right / taken.length,
    recall: right / worthy,
    f1: (2 * right) / (taken.length + worthy),
  }
}

/** The share of pairs, one worthy and one not, that the scores put in order. */
export function rocArea(list: readonly Scored[]): number {
  let worthy = 0
  let pairs = 0
  for (const one of byScore(list)) {
    if (one.isWorthy) worthy++
    else pairs += worthy
  }
  return pairs / (worthy * (list.length - worthy))
}

/** The threshold of the highest F1 where each unworthy sentence counts `weight` times. */
export function bestThreshold(list: readonly Scored[], weight: number): number {
  const worthy = list.filter((one) => one.isWorthy).length
  let right = 0
  let taken = 0
  let best = { f1: 0, threshold: 0 }
  for (const one of byScore(list)) {
    if (one.isWorthy) right++
    taken += one.isWorthy ? 1 : weight
    const f1 = (2 * right) / (taken + worthy)
    if (f1 > best.f1) best = { f1, threshold: one.score }
  }
  return best.threshold
}

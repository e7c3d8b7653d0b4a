import { bucketCount, type FeatureGroup } from '../lib/extraction/check-worthiness/features.ts'

/** One sentence as a sparse vector, and whether it is check-worthy. */
export type Example = { buckets: Int32Array; values: Float32Array; isWorthy: boolean }
export type LinearModel = { weights: Float64Array; bias: number }

export function exampleOf(groups: readonly FeatureGroup[], isWorthy: boolean): Example {
  const buckets = groups.flatMap((group) => group.buckets)
  const values = groups.flatMap((group) => group.buckets.map(() => group.value))
  return { buckets: Int32Array.from(buckets), values: Float32Array.from(values), isWorthy }
}

export function marginOf({ weights, bias }: LinearModel, { buckets, values }: Example): number {
  let sum = bias
  for (let at = 0; at < buckets.length; at++) sum += (weights[buckets[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

/** How features are scaled before training, and the cost of a mistake that goes best with it by cross-validation. */
const members = [
  { scale: () => 1, cost: 0.08 },
  { scale: rarity, cost: 0.2 },
  { scale: bayes, cost: 0.06 },
  { scale: bayes, cost: 0.1 },
]

/**
 * The mean of four support vector machines, each over another scaling of the features, by dual coordinate descent on
 * the squared hinge loss (Hsieh et al. 2008, algorithm 1). Their mean is again one linear model. Deterministic.
 */
export function train(examples: readonly Example[], rounds = 12): LinearModel {
  const counts = countBuckets(examples)
  const mean: LinearModel = { weights: new Float64Array(bucketCount), bias: 0 }
  for (const { scale, cost } of members) {
    const scales = Float64Array.from({ length: bucketCount }, (_, bucket) => scale(counts, bucket))
    const scaled = examples.map((one) => ({
      ...one,
      values: one.values.map((value, at) => value * (scales[one.buckets[at] ?? 0] ?? 0)),
    }))
    const { weights, bias } = descend(scaled, cost, rounds)
    for (const [bucket, weight] of weights.entries())
      mean.weights[bucket] = (mean.weights[bucket] ?? 0) + (weight * (scales[bucket] ?? 0)) / members.length
    mean.bias += bias / members.length
  }
  return mean
}

type Counts = { all: Float64Array; worthy: Float64Array; examples: number; worthyExamples: number }

function countBuckets(examples: readonly Example[]): Counts {
  const all = new Float64Array(bucketCount)
  const worthy = new Float64Array(bucketCount)
  for (const one of examples)
    for (const bucket of one.buckets) {
      all[bucket] = (all[bucket] ?? 0) + 1
      if (one.isWorthy) worthy[bucket] = (worthy[bucket] ?? 0) + 1
    }
  return {
    all,
    worthy,
    examples: examples.length,
    worthyExamples: examples.filter((one) => one.isWorthy).length,
  }
}

/** Inverse document frequency. */
function rarity({ all, examples }: Counts, bucket: number): number {
  return Math.log((examples + 1) / ((all[bucket] ?? 0) + 1)) / 5
}

/** The naive Bayes ratio (Wang and Manning 2012, "Baselines and Bigrams"), its root so that rare features do not rule. */
function bayes({ all, worthy, examples, worthyExamples }: Counts, bucket: number): number {
  const among = ((worthy[bucket] ?? 0) + 1) / (worthyExamples + 2)
  const outside = ((all[bucket] ?? 0) - (worthy[bucket] ?? 0) + 3) / (examples - worthyExamples + 6)
  return Math.sqrt(Math.abs(Math.log(among / outside))) + 0.3
}

function descend(examples: readonly Example[], cost: number, rounds: number): LinearModel {
  const weights = new Float64Array(bucketCount)
  const alphas = new Float64Array(examples.length)
  const norms = examples.map(({ values }) => values.reduce((sum, value) => sum + value * value, 1))
  const slack = 1 / (2 * cost)
  const random = congruential(1)
  const order = examples.map((_, index) => index)
  let bias = 0
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const index of order) {
      const one = examples[index]
      if (one === undefined) continue
      const sign = one.isWorthy ? 1 : -1
      const alpha = alphas[index] ?? 0
      const gradient = sign * marginOf({ weights, bias }, one) - 1 + slack * alpha
      const next = Math.max(0, alpha - gradient / ((norms[index] ?? 1) + slack))
      const change = (next - alpha) * sign
      if (change === 0) continue
      alphas[index] = next
      bias += change
      add(weights, one, change)
    }
  }
  return { weights, bias }
}

function add(weights: Float64Array, { buckets, values }: Example, change: number): void {
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at] ?? 0
    weights[bucket] = (weights[bucket] ?? 0) + change * (values[at] ?? 0)
  }
}

/** Numerical Recipes' generator: the same order of examples on every machine. */
function congruential(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function shuffle(list: number[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const kept = list[last] ?? 0
    list[last] = list[other] ?? 0
    list[other] = kept
  }
}

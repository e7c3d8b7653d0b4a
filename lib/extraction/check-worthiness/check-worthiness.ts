import { bucketCount, featuresOf } from './features.ts'
import { model } from './weights.generated.ts'

/** The probability from which a sentence counts as check-worthy; chosen by cross-validation, bench/check-worthiness-train.ts. */
export const worthyFrom: number = model.threshold

let decoded: Int8Array | null = null

/** One signed byte a bucket, unpacked at the first use. */
function weights(): Int8Array {
  if (decoded === null) {
    decoded = new Int8Array(bucketCount)
    const packed = atob(model.weights)
    for (let at = 0; at < packed.length; at++) decoded[at] = packed.charCodeAt(at)
  }
  return decoded
}

/**
 * How likely `sentence` states a fact worth checking, from 0 to 1, were one sentence in two worth it. By its words
 * alone, as spoken debate taught it: no figure is looked up and no context is seen.
 */
export function checkWorthiness(sentence: string): number {
  const weight = weights()
  let sum = 0
  for (const { buckets, value } of featuresOf(sentence)) {
    let part = 0
    for (const bucket of buckets) part += weight[bucket] ?? 0
    sum += part * value
  }
  const margin = sum * model.step + model.bias
  return 1 / (1 + Math.exp(-(model.slope * margin + model.intercept)))
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { featuresOf } from '../lib/extraction/check-worthiness/features.ts'
import { type Example, exampleOf, type LinearModel, marginOf, train } from './linear-model.ts'
import { atThreshold, averagePrecision, bestThreshold, type Scored } from './ranking.ts'

/**
 * Makes lib/extraction/check-worthiness/weights.generated.ts from labelled sentences (JSON Lines with text and label):
 * `node bench/check-worthiness-train.ts [FOLDER]` with train.jsonl and dev.jsonl in it, ../shared/checkworthy unless
 * named. Threshold and calibration come from five-fold cross-validation on train.jsonl alone, with the unworthy
 * weighted down until both kinds are even: debates are a quarter worthy, an edited brief about half. The dev
 * sentences, labelled by experts, count three times in every training set and in no measure. About a minute.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'shared', 'checkworthy')
const target = join(
  import.meta.dirname,
  '..',
  'lib',
  'extraction',
  'check-worthiness',
  'weights.generated.ts',
)
const foldCount = 5
const expertWeight = 3

function examplesOf(name: string): Example[] {
  const lines = readFileSync(join(folder, name), 'utf8').trim().split('\n')
  return lines.map((line) => {
    const { text, label }: { text: string; label: number } = JSON.parse(line)
    return exampleOf(featuresOf(text), label === 1)
  })
}

/** Scores of every training sentence by a model that has not seen it. */
function crossValidate(examples: readonly Example[], experts: readonly Example[]): Scored[] {
  const scored: Scored[] = []
  for (let fold = 0; fold < foldCount; fold++) {
    const model = train([...examples.filter((_, index) => index % foldCount !== fold), ...experts])
    for (const [index, one] of examples.entries())
      if (index % foldCount === fold) scored.push({ score: marginOf(model, one), isWorthy: one.isWorthy })
  }
  return scored
}

/** Platt's logistic calibration by gradient descent, each unworthy sentence counting `weight` times. */
function calibrate(list: readonly Scored[], weight: number): { slope: number; intercept: number } {
  let slope = 1
  let intercept = 0
  for (let round = 0; round < 2000; round++) {
    let bySlope = 0
    let byIntercept = 0
    for (const { score, isWorthy } of list) {
      const error = 1 / (1 + Math.exp(-(slope * score + intercept))) - (isWorthy ? 1 : 0)
      bySlope += error * score * (isWorthy ? 1 : weight)
      byIntercept += error * (isWorthy ? 1 : weight)
    }
    slope -= (4 * bySlope) / list.length
    intercept -= (4 * byIntercept) / list.length
  }
  return { slope, intercept }
}

function write(
  { weights, bias }: LinearModel,
  scale: { slope: number; intercept: number },
  threshold: number,
) {
  const step = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127
  const packed = Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / step)).buffer)
  const fields = { step, bias, ...scale, threshold }
  const text = `${head}export const model = {
${Object.entries(fields)
  .map(([name, value]) => `  ${name}: ${Number(value.toPrecision(8))},`)
  .join('\n')}
  weights:
    '${packed.toString('base64')}',
} as const
`
  writeFileSync(target, text)
  console.log(`${target}: ${(text.length / 1024).toFixed(0)} KB`)
}

const head = `// Made by bench/check-worthiness-train.ts; do not edit. One signed byte a feature bucket, base64.
//
// Learned from ClaimBuster: Fatma Arslan, Naeemul Hassan, Chengkai Li and Mark Tremayne, "A Benchmark Dataset of
// Check-worthy Factual Claims", ICWSM 2020, doi:10.5281/zenodo.3609356 (sentences of US presidential debates, 1960
// to 2016; the labels are the authors' work). The data's record is marked open access, and its authors call it
// publicly available; it is understood to be CC BY 4.0, but the licence field itself could not be read, and
// re-uploads elsewhere disagree (CC BY-SA 4.0, CC0). The data itself is not part of this project.
`

const examples = examplesOf('train.jsonl')
const experts = Array.from({ length: expertWeight }, () => examplesOf('dev.jsonl')).flat()
const scored = crossValidate(examples, experts)
const worthy = scored.filter((one) => one.isWorthy).length
const weight = worthy / (scored.length - worthy)
const scale = calibrate(scored, weight)
const even = scored.map((one) => ({
  ...one,
  score: 1 / (1 + Math.exp(-(scale.slope * one.score + scale.intercept))),
}))
const threshold = bestThreshold(even, weight)
const own = bestThreshold(even, 1)
console.log(`cross-validated on ${scored.length}: average precision ${averagePrecision(scored).toFixed(4)}`)
console.log(
  `threshold ${threshold.toFixed(3)} for even kinds; for the training set's own share it would be ${own.toFixed(3)} (F1 ${atThreshold(even, own).f1.toFixed(3)})`,
)
write(train([...examples, ...experts]), scale, threshold)

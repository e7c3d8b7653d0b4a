import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkWorthiness } from '../lib/extraction/check-worthiness/check-worthiness.ts'
import { coverageOf, extractClaims } from '../lib/extraction/index.ts'
import { policyProse } from '../lib/extraction/testdata/policy-prose.ts'
import { averagePrecision, type Scored } from './ranking.ts'

/** How well claims are found in policy prose that nothing was trained on; and, where it stands, in the policymaker's guide. */
const show = process.argv.includes('--show')
let right = 0
let proposed = 0
let checkable = 0
const model: Scored[] = []
const whole: Scored[] = []

for (const { title, lines } of policyProse) {
  const sentences = lines.map((line) => line.slice(2))
  const text = `${title}\n\n${sentences.join(' ')}`
  const claims = extractClaims(text)
  let at = title.length + 2
  for (const [index, sentence] of sentences.entries()) {
    const isWorthy = lines[index]?.startsWith('+') ?? false
    const own = claims.filter((claim) => claim.start >= at && claim.end <= at + sentence.length)
    at += sentence.length + 1
    model.push({ score: checkWorthiness(sentence), isWorthy })
    whole.push({ score: Math.max(0, ...own.map((claim) => claim.score)), isWorthy })
    checkable += isWorthy ? 1 : 0
    proposed += own.length > 0 ? 1 : 0
    right += isWorthy && own.length > 0 ? 1 : 0
    if (show && isWorthy !== own.length > 0) console.log(isWorthy ? 'missed  ' : 'proposed', sentence)
    if (show)
      for (const claim of own)
        console.log('   ', claim.score, claim.exact, '→', claim.restatement ?? claim.question)
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`
console.log(`policy prose, ${model.length} sentences, ${checkable} of them checkable`)
console.log(
  `proposed ${proposed}: precision ${percent(right / proposed)}, recall ${percent(right / checkable)}`,
)
console.log(
  `average precision: the model alone ${averagePrecision(model).toFixed(3)}, with reasons ${averagePrecision(whole).toFixed(3)}`,
)

const guide = join(import.meta.dirname, '..', '..', 'shared', 'policymakers-guide.txt')
if (!existsSync(guide)) console.log('skipped: no ../shared')
else {
  const text = readFileSync(guide, 'utf8')
  const claims = extractClaims(text)
  const { total, inClaims } = coverageOf(text, claims)
  console.log(`policymaker's guide: ${claims.length} proposals, ${inClaims} of ${total} figures in them`)
  if (show) for (const claim of claims) console.log(claim.score, claim.exact)
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverageOf } from '../coverage.ts'
import { extractClaims } from './extract-claims.ts'

const file = join(import.meta.dirname, '../../../../shared/policymakers-guide.txt')
const isThere = existsSync(file)
if (!isThere) console.log('skipped: no ../shared')

/** A few words of the brief for each of the sample ledger's 25 claims, in its order. */
const claimed = [
  '2.788 million GPU hours',
  '$5.6 million USD',
  'bare cost of the compute',
  '$10s of millions',
  'cannot be independently verified',
  'about 1/20th',
  'API access for free',
  'significantly less than near-equivalent',
  'a permitted chip',
  'motivated by export limits',
  'on which the R1 model is based',
  'nearly as good as',
  'unlike the other American',
  'anyone can download',
  'use closed weights',
  'a pair of papers',
  'between originality and imitation',
  'rescinding former President',
  'running DeepSeek models on their hardware',
  'accessible by the DeepSeek',
  'exposed to the Chinese',
  'will not accurately respond',
  'one of the top tools',
  'keep their methods confidential',
  'China has caught up',
]

/** How proposals begin that we judge not checkable: judgements, impressions, and what rests on a vague measure. */
const notCheckable = [
  'This reflects heightened',
  'DeepSeek R1 demonstrates',
  'It also accelerates',
  'US researchers have been',
  'Past Chinese innovation',
  "It's more accurate",
  'Running a DeepSeek model',
]

describe.skipIf(!isThere)('the policymaker’s guide', () => {
  const text = isThere ? readFileSync(file, 'utf8') : ''
  const claims = extractClaims(text)

  it.each(claimed)('has the claim proposed that says: %s', (words) => {
    expect(text.replaceAll('\\', '')).toContain(words)
    expect(claims.filter((claim) => claim.exact.replaceAll('\\', '').includes(words))).not.toEqual([])
  })

  it('has every figure in a proposal', () => {
    const coverage = coverageOf(text, claims)
    expect(coverage.figures.filter((one) => one.standing !== 'in-claim')).toEqual([])
    const quotes = claims.flatMap((claim) => claim.figures.map((figure) => figure.quote)).join(' | ')
    for (const figure of [
      '2.788 million GPU hours',
      '5.6 million',
      '10s of millions',
      '1/20th',
      'last year',
      'pair of papers',
      'July',
    ])
      expect(quotes).toContain(figure)
  })

  it('is proposed with seven in ten or more that can be checked', () => {
    const vain = claims.filter((claim) => notCheckable.some((start) => claim.exact.startsWith(start)))
    expect((claims.length - vain.length) / claims.length).toBeGreaterThanOrEqual(0.7)
  })
})

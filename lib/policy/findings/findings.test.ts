import { describe, expect, it } from 'vitest'
import { type CheckedClaim, type CheckedEvidence, findAll, findingCodes } from '../index.ts'

const now = new Date('2026-11-24T12:00:00Z')

const evidence: CheckedEvidence = {
  source: 'A report',
  stance: 'supports',
  origin: 'report',
  isFound: true,
  address: 'https://example.org/report',
  hasSnapshot: true,
  isReachable: true,
}
const dollars = (written: string) => ({
  quote: `$${written}`,
  low: written,
  high: written,
  lowClosed: true,
  highClosed: true,
  written,
  unit: 'USD',
})
/** A decided claim that nothing can be said against. */
const sound: CheckedClaim = {
  ref: '2',
  restatement: 'It cost $5.',
  document: '1',
  state: 'decided',
  verdict: 'verified',
  recheckOn: '2027-01-01',
  isAnchored: true,
  evidence: [evidence, { ...evidence, origin: 'audit', stance: 'refutes' }],
  searchCount: 1,
  checks: [{ label: 'Cost', outcome: 'consistent' }],
  figures: [dollars('5')],
  sameFigure: [{ ref: '1', figures: [dollars('5')] }],
  isVerdictCurrent: true,
  challengedAt: [],
  dueOn: [{ person: 'Ada', day: '2026-11-24' }],
  askedUntil: [],
}
const codesOf = (change: Partial<CheckedClaim>) =>
  findAll([{ ...sound, ...change }], [], now).map((finding) => finding.code)

describe('what the ledger finds about itself', () => {
  it('is nothing in a claim that is sound', () => {
    expect(codesOf({})).toEqual([])
  })

  it.each<[string, Partial<CheckedClaim>, string[]]>([
    ['a verdict that nothing is attached to', { evidence: [] }, ['verdict-without-evidence']],
    ['unverifiable without evidence, which is what it says', { evidence: [], verdict: 'unverifiable' }, []],
    [
      'a verdict for which nobody looked for the opposite',
      { searchCount: 0, evidence: [evidence, { ...evidence, origin: 'audit' }] },
      ['no-opposing-search'],
    ],
    [
      'an excerpt that is gone',
      { evidence: [{ ...evidence, isFound: false }, ...sound.evidence] },
      ['excerpt-not-found'],
    ],
    ['sources that go back to one', { evidence: [evidence, evidence] }, ['one-origin']],
    ['reviewers who disagree', { state: 'contested', verdict: null, recheckOn: null }, ['reviews-disagree']],
    [
      'a check out of tolerance under Verified',
      { checks: [{ label: 'Cost', outcome: 'off' }] },
      ['check-against-verdict'],
    ],
    [
      'such a check under Imprecise, where it belongs',
      { verdict: 'imprecise', checks: [{ label: 'Cost', outcome: 'off' }] },
      [],
    ],
    [
      'one figure stated differently in two claims',
      { sameFigure: [{ ref: '1', figures: [dollars('6')] }] },
      ['figure-stated-differently'],
    ],
    ['a re-check date that has passed', { recheckOn: '2026-11-23' }, ['past-recheck']],
    [
      'a dead link without a snapshot',
      { evidence: [{ ...evidence, isReachable: false, hasSnapshot: false }, ...sound.evidence] },
      ['dead-link'],
    ],
    [
      'a dead link of which a snapshot is kept',
      { evidence: [{ ...evidence, isReachable: false }, ...sound.evidence] },
      [],
    ],
    ['a claim that has lost its place', { isAnchored: false }, ['lost-anchor']],
    ['a verdict about something older', { isVerdictCurrent: false }, ['verdict-older-than-inputs']],
    ['a reader who waits', { challengedAt: ['2026-11-16T00:00:00.000Z'] }, ['challenge-waiting']],
    ['a reader who has waited a day', { challengedAt: ['2026-11-23T00:00:00.000Z'] }, []],
    ['what was due yesterday', { dueOn: [{ person: 'Ada', day: '2026-11-23' }] }, ['assignment-overdue']],
    [
      'a question that nobody answered',
      { askedUntil: [{ recipient: 'The author', until: '2026-11-24T00:00:00.000Z' }] },
      ['question-unanswered'],
    ],
  ])('%s', (_name, change, codes) => {
    expect([...new Set(codesOf(change))]).toEqual(codes)
  })

  it('tells a pair of figures once, and documents of figures that stand in no claim', () => {
    const other = { ...sound, ref: '1', sameFigure: [{ ref: '2', figures: [dollars('6')] }] }
    expect(findAll([other], [], now)).toEqual([])
    const uncovered = ['$1', '$2', '$3', '$4', '$5', '$6']
    expect(findAll([], [{ ref: 'd', title: 'A brief', uncovered }], now)).toEqual([
      {
        code: 'figures-without-claim',
        claim: null,
        document: 'd',
        about: 'A brief',
        line: '6 figures stand in no claim: $1; $2; $3; $4; $5, and 1 more.',
      },
    ])
  })

  it('has a case for every code', () => {
    expect(findingCodes).toHaveLength(15)
  })
})

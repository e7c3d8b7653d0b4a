import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '#lib/text/index.ts'
import { policyProse } from '../testdata/policy-prose.ts'
import { extractClaims } from './extract-claims.ts'

const quotes = (text: string) => extractClaims(text).map((claim) => claim.exact)
const only = (text: string) => {
  const claims = extractClaims(text)
  expect(claims).toHaveLength(1)
  return claims[0]
}
const last = (text: string) => extractClaims(text).at(-1)

describe('proposals', () => {
  it.each([
    'The scheme paid out 312 million euros between 2016 and 2022.',
    'Sweden heats more than half of its homes with heat pumps.',
    'The tunnel will cost $4.2 billion.',
    'It took them 8 years.',
    'Wages rose faster in Poland than in Germany.',
    'Norland Telecom was fined by the regulator for breaking the law.',
    'Saint Anna’s closed because the council cut its grant.',
  ])('include %s', (sentence) => {
    expect(quotes(sentence)).toEqual([sentence])
  })

  it.each([
    'The council should publish every contract.',
    'What went wrong?',
    'We must do better, in my view.',
    'Thank you all for coming here tonight.',
    'For more information, see the annex.',
    'jane.doe@example.org',
    'An approach to policy that looks at harm first.',
    '© 2024 Example Institute. All rights reserved.',
    'Congress should spend $5 million on this.',
    'The economy will grow by 3 percent in 2026.',
    'By 2030 the sector will employ 2 million people.',
    'In my view, 5 percent is too much.',
  ])('leave out %s', (sentence) => {
    expect(quotes(sentence)).toEqual([])
  })

  it('give their reasons, for and against', () => {
    expect(
      only(
        'According to Smith, the 2019 act cut costs by 5 percent because fewer firms had to file than before.',
      )?.reasons,
    ).toEqual(['figure', 'comparison', 'named-actor', 'past-event', 'attribution', 'law', 'cause'])
    expect(only('The largest dam, for example, will need to hold 3 million tons.')?.reasons).toEqual([
      'figure',
      'superlative',
      'example',
      'opinion',
      'prediction',
    ])
  })

  it('score a figure above the same statement without one', () => {
    const [bare] = extractClaims('The office in Lyon employs clerks in many branches of the law.')
    const [counted] = extractClaims('The office in Lyon employs 412 clerks in many branches of the law.')
    expect(counted?.score).toBeGreaterThan(bare?.score ?? 0)
    expect(counted?.figures.map((figure) => figure.quote)).toEqual(['412 clerks'])
  })

  it('carry the heading above them, found by its looks or told', () => {
    const text = 'What did it cost?\n\nThe tunnel cost $4.2 billion.\n\nSafety\n\nTwo workers died in 2019.'
    expect(extractClaims(text).map((claim) => claim.section)).toEqual(['What did it cost?', 'Safety'])
    const told = 'Costs rose.\n\nThe tunnel cost $4.2 billion.'
    expect(extractClaims(told, { headings: [{ start: 0, end: 11 }] })[0]?.section).toBe('Costs rose.')
    expect(last(told)?.section).toBeNull()
  })

  it('leave list markers out of the quote', () => {
    expect(quotes('- The tunnel cost $4.2 billion.\n- Two workers died in 2019.')).toEqual([
      'The tunnel cost $4.2 billion.',
      'Two workers died in 2019.',
    ])
  })
})

describe('clauses', () => {
  it.each([
    [
      'Revenue rose by 5 percent and profits fell by 3 percent.',
      ['Revenue rose by 5 percent', 'profits fell by 3 percent.'],
    ],
    [
      'The road cost $5 million, while the bridge cost $7 million.',
      ['The road cost $5 million', 'the bridge cost $7 million.'],
    ],
    [
      'Acme uses closed weights; Bolt released its weights in 2023.',
      ['Acme uses closed weights', 'Bolt released its weights in 2023.'],
    ],
  ])('that state two things are two claims: %s', (sentence, parts) => {
    expect(quotes(sentence)).toEqual(parts)
  })

  it('may follow a colon, and a verb may follow "and"', () => {
    expect(quotes('The fund failed twice: Acme lost $5 million in Lyon.').at(-1)).toBe(
      'Acme lost $5 million in Lyon.',
    )
    expect(
      extractClaims('Chile imported $505 million of coal, and exported $130 million.')[1]?.restatement,
    ).toBe('Chile exported $130 million.')
  })

  it('that a subject brings along are claims of their own', () => {
    const claims = extractClaims(
      'Asthma, which affects 14 million people, costs the state 78 billion euros a year.',
    )
    expect(claims.map((claim) => claim.restatement)).toContain('Asthma affects 14 million people.')
    expect(claims).toHaveLength(2)
  })

  it('take the subject of the clause before', () => {
    const claims = extractClaims('The Harbour plan costs $5 million and covers 20,000 people.')
    expect(claims.map((claim) => claim.exact)).toEqual([
      'The Harbour plan costs $5 million',
      'covers 20,000 people.',
    ])
    expect(claims[1]?.restatement).toBe('The Harbour plan covers 20,000 people.')
  })

  it('take the verb of the clause before, where only the object is new', () => {
    const claims = extractClaims('The city spent $5 million on roads and $3 million on schools.')
    expect(claims.map((claim) => claim.restatement)).toEqual([
      'The city spent $5 million on roads.',
      'The city spent $3 million on schools.',
    ])
  })

  it.each([
    'The fee rose from 5 percent to 7 percent.',
    'Between 5 and 6 million people moved.',
    'Roads and schools cost $5 million and $3 million respectively.',
    'He said, “Costs rose by 5 percent and wages fell by 3 percent.”',
    'The committee, which met in 2019 and in 2021, approved 12 projects.',
  ])('that belong together stay together: %s', (sentence) => {
    expect(quotes(sentence)).toEqual([sentence])
  })

  it('said of a name in passing are claims inside the sentence', () => {
    const text = 'Acme trained it on Volta X40s, a permitted chip, for 3 million hours.'
    const [whole, aside] = extractClaims(text)
    expect(whole?.exact).toBe(text)
    expect(aside).toMatchObject({
      exact: 'Volta X40s, a permitted chip',
      restatement: 'Volta X40s are a permitted chip.',
    })
  })
})

describe('claimants', () => {
  it.each([
    ['Acme says that it spent $5 million on training.', 'Acme', 'Acme spent $5 million on training.'],
    [
      'Acme claims to have trained its model for $5 million.',
      'Acme',
      'Acme trained its model for $5 million.',
    ],
    [
      'According to the Court of Auditors, one contract in five was awarded without a tender.',
      'the Court of Auditors',
      'One contract in five was awarded without a tender.',
    ],
    [
      'The tariff raised prices by $260, the industry association estimates.',
      'the industry association',
      'The tariff raised prices by $260.',
    ],
    [
      'However, Acme notes that they are not counting 200 engineers.',
      'Acme',
      'Acme is not counting 200 engineers.',
    ],
    ['By the company’s own account, V3 took 2.8 million hours.', 'the company', 'V3 took 2.8 million hours.'],
    ['“The tax raised 4 million euros,” said Jane Smith.', 'Jane Smith', 'The tax raised 4 million euros.'],
    ['Jane Smith said: “The tax raised 4 million euros.”', 'Jane Smith', 'The tax raised 4 million euros.'],
    [
      'A 2021 study in the Journal of Tax found that prices rose by 6 percent.',
      'A 2021 study in the Journal of Tax',
      'Prices rose by 6 percent.',
    ],
    ['Jane Smith told the committee that Bolt lost 300 files.', 'Jane Smith', 'Bolt lost 300 files.'],
    ['Crime fell by 12 percent, the mayor said on Tuesday.', 'the mayor', 'Crime fell by 12 percent.'],
    ['As the OECD notes, revenue fell to 33.5% of GDP.', 'the OECD', 'Revenue fell to 33.5% of GDP.'],
    [
      '“Taxes raised 4 million euros,” said Jane Smith, who ran it.',
      'Jane Smith',
      'Taxes raised 4 million euros.',
    ],
    ['Acme, which makes chips, said that sales were $35 billion.', 'Acme', 'Sales were $35 billion.'],
    ['Bolt reported in May that 300 people were hired.', 'Bolt', '300 people were hired.'],
    ['The minister denied that the fund lost €2 million.', 'The minister', null],
  ])('are read, and the reviewer asked what is to be checked: %s', (sentence, claimant, so) => {
    const claim = only(sentence)
    expect(claim).toMatchObject({ claimant, assertion: null })
    expect(claim?.assertionQuestion?.so).toBe(so)
    expect(claim?.reasons).toContain('attribution')
  })

  it('may have put it so that no sentence of its own can be made', () => {
    expect(only('Acme puts the price of training at $5.6 million.')).toMatchObject({
      claimant: 'Acme',
      assertionQuestion: { said: 'Acme puts the price of training at $5.6 million.', so: null },
    })
  })

  it('said two things, each a claim of its own', () => {
    const claims = extractClaims(
      'The Pew report found that 35% of homes were cold, and that 12% had no heating.',
    )
    expect(claims.map((claim) => claim.claimant)).toEqual(['The Pew report', 'The Pew report'])
    expect(claims[1]?.restatement).toBe('The Pew report found that 12% had no heating.')
  })

  it.each([
    'Acme did not say that it spent $5 million.',
    'This says little of the 5 million who left.',
    'The study found 12 cases in Lyon.',
    'The rule says nothing of the 40 exempt firms.',
    'Prices rose by 5 percent.',
  ])('are not made up: %s', (sentence) => {
    for (const claim of extractClaims(sentence))
      expect(claim).toMatchObject({ claimant: null, assertion: 'so', assertionQuestion: null })
  })
})

describe('restatements', () => {
  it('drop what ties a sentence to the one before', () => {
    expect(only('However, the tunnel cost $4.2 billion')?.restatement).toBe('The tunnel cost $4.2 billion.')
    expect(only('For example, <u>Acme</u> spent \\$4 million.')?.restatement).toBe('Acme spent $4 million.')
  })

  it('name the subject of the sentence before, if just one name stands there', () => {
    expect(last('Acme closed the plant in spring. It dismissed 412 workers.')?.restatement).toBe(
      'Acme dismissed 412 workers.',
    )
    expect(last('Acme closed the plant. The company dismissed 412 workers.')?.restatement).toBe(
      'Acme dismissed 412 workers.',
    )
    expect(last('Acme closed the plant. Its losses reached $4 million.')?.restatement).toBe(
      'Acme’s losses reached $4 million.',
    )
  })

  it.each([
    ['Acme sued Bolt over a patent. It won $4 million.', 'who-or-what', 'It'],
    ['They dismissed 412 workers.', 'who-or-what', 'They'],
    ['This cost $4 million.', 'who-or-what', 'This cost'],
    ['The company dismissed 412 workers.', 'who-or-what', 'The company'],
    ['Acme closed the plant.\n\nIt dismissed 412 workers.', 'who-or-what', 'It'],
    ['We spent $4 million on roads.', 'who-or-what', 'We'],
    ['The court fined 12 firms last year.', 'when', 'last year'],
    ['Fewer than 30 of them do so.', 'who-or-what', 'them'],
  ])('ask instead of guessing: %s', (text, code, words) => {
    expect(last(text)).toMatchObject({ restatement: null, question: { code, words } })
  })

  it('put a line without a verb under its heading', () => {
    expect(only('Cost of the tunnel\n\n- 4.2 billion dollars')?.restatement).toBe(
      'Cost of the tunnel: 4.2 billion dollars.',
    )
    expect(only('- 4.2 billion dollars')?.question?.code).toBe('subject-missing')
  })

  it('stand exactly where no question does', () => {
    for (const { title, lines } of policyProse)
      for (const claim of extractClaims(`${title}\n\n${lines.map((line) => line.slice(2)).join(' ')}`)) {
        expect((claim.restatement === null) !== (claim.question === null)).toBe(true)
        expect(claim.restatement ?? 'A.').toMatch(/^[^\p{Ll}].*[.!?…]["”’)]?$/u)
      }
  })
})

describe('in any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        'The plan costs ',
        '$5 million',
        ' and ',
        ', while ',
        'covers 20,000 people',
        '. ',
        '\n\n',
        'Acme says that ',
      ),
      fc.constantFrom(
        '; ',
        '—',
        ', a permitted chip, ',
        'It rose by 5 % ',
        '- ',
        '“',
        '”',
        '?',
        '😀',
        'H800s',
        'Costs\n\n',
        ' according to Bolt',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )

  it('quotes are the text at their place, in order, and hold their figures', () => {
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.join('')
        let at = 0
        for (const claim of extractClaims(text)) {
          expect(claim.start).toBeGreaterThanOrEqual(at)
          expect(claim.end).toBeGreaterThan(claim.start)
          expect(claim.end).toBeLessThanOrEqual(codePointLength(text))
          expect(sliceCodePoints(text, claim.start, claim.end)).toBe(claim.exact)
          expect(claim.score).toBeGreaterThanOrEqual(0)
          expect(claim.score).toBeLessThanOrEqual(1)
          for (const figure of claim.figures) {
            expect(figure.start).toBeGreaterThanOrEqual(claim.start)
            expect(figure.end).toBeLessThanOrEqual(claim.end)
          }
          at = claim.start
        }
      }),
      { seed: 11, numRuns: process.env.PROVE === 'full' ? 10_000 : 300 },
    )
  })
})

describe('policy prose, held out', () => {
  it('is proposed where it can be checked: nine in ten right, nine in ten found', () => {
    let right = 0
    let proposed = 0
    let checkable = 0
    for (const { title, lines } of policyProse)
      for (const line of lines) {
        const isFound = extractClaims(`${title}\n\n${line.slice(2)}`).length > 0
        checkable += line.startsWith('+') ? 1 : 0
        proposed += isFound ? 1 : 0
        right += isFound && line.startsWith('+') ? 1 : 0
      }
    expect(right / proposed).toBeGreaterThan(0.9)
    expect(right / checkable).toBeGreaterThan(0.9)
  })
})

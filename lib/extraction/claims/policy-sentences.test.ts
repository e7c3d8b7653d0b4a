import { describe, expect, it } from 'vitest'
import { extractClaims } from '../index.ts'

/** A quote (`=` for the whole sentence), its claimant, its restatement (`=` for the quote) or what is asked after `?`, and the claim that it is so. */
type Expected = readonly [quote: string, claimant: string, restatement: string, so: string]

/** Sentences as policy papers have them, each alone, and the claims that a careful reader would take from it. */
const sentences: readonly (readonly [sentence: string, claims: readonly Expected[]])[] = [
  ['The programme reached 12,000 households in 2022.', [['=', '', '? The programme', '']]],
  [
    'According to the World Bank, poverty fell from 36 percent in 1990 to 9 percent in 2018.',
    [['=', 'the World Bank', '=', 'Poverty fell from 36 percent in 1990 to 9 percent in 2018.']],
  ],
  [
    'Sweden spends 3.4% of its GDP on research, more than any other country in the European Union.',
    [['=', '', '=', '']],
  ],
  [
    'Unemployment rose to 7.2 percent, while inflation fell to 2.1 percent.',
    [
      ['Unemployment rose to 7.2 percent', '', 'Unemployment rose to 7.2 percent.', ''],
      ['inflation fell to 2.1 percent.', '', 'Inflation fell to 2.1 percent.', ''],
    ],
  ],
  [
    'The ministry says that 4,300 schools have no running water.',
    [['=', 'The ministry', '? The ministry', '4,300 schools have no running water.']],
  ],
  ['"We built 500 clinics," said Maria Lopez, the health minister.', [['=', 'Maria Lopez', '? We', '']]],
  [
    'The OECD estimates that the reform will cost €2 billion by 2030.',
    [['=', 'The OECD', '=', 'The reform will cost €2 billion by 2030.']],
  ],
  ['In my opinion, the tax is unfair.', []],
  ['Should we build 200 more reactors?', []],
  ['Chapter 3 describes the method.', []],
  ['The law of 1972 bans lead in paint.', [['=', '', '=', '']]],
  [
    'Exports doubled between 2010 and 2020, and imports tripled.',
    [
      ['Exports doubled between 2010 and 2020', '', 'Exports doubled between 2010 and 2020.', ''],
      ['imports tripled.', '', 'Imports tripled.', ''],
    ],
  ],
  [
    'Researchers at MIT found that heat pumps use 60% less energy than gas boilers.',
    [['=', 'Researchers at MIT', '=', 'Heat pumps use 60% less energy than gas boilers.']],
  ],
  ['We must act now.', []],
  ['Subscribe to our newsletter.', []],
  ['Rents will probably rise by 5 percent next year.', []],
  ['The subsidy, worth $7,500 per car, ended in 2019.', [['=', '', '=', '']]],
  ['It employs 900 people.', [['=', '', '? It', '']]],
  ['About one in five children lives in poverty.', [['=', '', '=', '']]],
  ['The U.S. imports 1.2 million barrels a day from Canada.', [['=', '', '=', '']]],
  ['Table 4: Emissions by sector.', []],
  ['Figure 2: Emissions fell by 20 percent after 2005.', [['=', '', '=', '']]],
  ['The mayor denied that the city had lost 40 million dollars.', [['=', 'The mayor', '=', '']]],
  ['He argued that the policy had cost 3,000 jobs.', [['=', 'He', '? He', '']]],
  ['Bread costs twice as much as it did five years ago.', [['=', '', '=', '']]],
  ['Nuclear power is safer than coal.', [['=', '', '=', '']]],
  [
    'The plan covers 27 states and costs $1.2 trillion.',
    [
      ['The plan covers 27 states', '', '? The plan', ''],
      ['costs $1.2 trillion.', '', '? The plan', ''],
    ],
  ],
  [
    'Prices rose 3%; wages rose 1%.',
    [
      ['Prices rose 3%', '', 'Prices rose 3%.', ''],
      ['wages rose 1%.', '', 'Wages rose 1%.', ''],
    ],
  ],
  ['No vaccine was tested on more than 40,000 people.', [['=', '', '=', '']]],
  [
    'For example, Kenya cut malaria deaths by a third.',
    [['=', '', 'Kenya cut malaria deaths by a third.', '']],
  ],
  [
    'As the minister put it, "the deficit is 3.1 percent of GDP".',
    [['=', 'the minister', '=', 'The deficit is 3.1 percent of GDP.']],
  ],
  ['Most teachers say they are overworked.', [['=', 'Most teachers', '=', 'Most teachers are overworked.']]],
  ['Table of contents', []],
  ['See the appendix for details.', []],
  [
    'Between 1990 and 2020, emissions fell by 34%, although output grew by 60%.',
    [
      [
        'Between 1990 and 2020, emissions fell by 34%',
        '',
        'Between 1990 and 2020, emissions fell by 34%.',
        '',
      ],
      ['output grew by 60%.', '', 'Output grew by 60%.', ''],
    ],
  ],
  ['Copyright © 2024 The Institute. All rights reserved.', []],
  ['Water use fell because farmers changed crops.', [['=', '', '=', '']]],
  [
    'More than 80% of respondents said they would pay 10 euros a month.',
    [['=', 'More than 80% of respondents', '=', 'More than 80% of respondents would pay 10 euros a month.']],
  ],
  [
    'Wages rose by 4 percent and costs fell by 2 percent.',
    [
      ['Wages rose by 4 percent', '', 'Wages rose by 4 percent.', ''],
      ['costs fell by 2 percent.', '', 'Costs fell by 2 percent.', ''],
    ],
  ],
  [
    'The city spent $3 million on roads and $4 million on schools.',
    [
      ['The city spent $3 million on roads', '', 'The city spent $3 million on roads.', ''],
      ['$4 million on schools.', '', 'The city spent $4 million on schools.', ''],
    ],
  ],
  ['Turkey hosts 3.6 million refugees, the largest number of any country.', [['=', '', '=', '']]],
  ['A kilowatt-hour costs 32 cents in Germany but only 12 cents in Hungary.', [['=', '', '=', '']]],
  [
    'The vaccine prevented an estimated 14.4 million deaths, a study in The Lancet found.',
    [['=', 'a study in The Lancet', '=', 'The vaccine prevented an estimated 14.4 million deaths.']],
  ],
  [
    '"Inflation is below 2 percent," the bank said on Monday.',
    [['=', 'the bank', '=', 'Inflation is below 2 percent.']],
  ],
  [
    'The treaty entered into force on 1 January 1999 and has 164 parties.',
    [
      [
        'The treaty entered into force on 1 January 1999',
        '',
        'The treaty entered into force on 1 January 1999.',
        '',
      ],
      ['has 164 parties.', '', 'The treaty has 164 parties.', ''],
    ],
  ],
  ['The Act requires large firms to report emissions every year.', [['=', '', '? The Act', '']]],
  ['It would be wise to wait.', []],
  ['Let us hope the talks succeed.', []],
  ['Is the grid ready for 10 million electric cars?', []],
  ['This chapter sets out three options.', []],
  ['Chancellor Scholz announced a €100 billion fund for the army.', [['=', '', '=', '']]],
  ['Twelve of the 27 member states have abolished daylight saving time.', [['=', '', '=', '']]],
  [
    'Some 2.2 billion people lack safe drinking water, according to WHO and UNICEF.',
    [['=', 'WHO and UNICEF', '=', 'Some 2.2 billion people lack safe drinking water.']],
  ],
  ['Most of the money went to the ten largest banks.', [['=', '', '=', '']]],
  ['Rwanda has more women in parliament than any other country.', [['=', '', '=', '']]],
  [
    "Singapore's port handled 39 million containers in 2023; Rotterdam's handled 13 million.",
    [
      [
        "Singapore's port handled 39 million containers in 2023",
        '',
        "Singapore's port handled 39 million containers in 2023.",
        '',
      ],
      ["Rotterdam's handled 13 million.", '', '=', ''],
    ],
  ],
  ['If nothing is done, sea levels will rise by a metre by 2100.', []],
  ['The policy is a disaster.', []],
  ['Denmark announced that 57% of its electricity came from wind.', [['=', 'Denmark', '=', '']]],
  // Two figures of a kind, the first of them not a date.
  [
    'The city treated fewer patients in 2022 than in 2019 despite having 13% more doctors and 11% more nurses.',
    [
      [
        'The city treated fewer patients in 2022 than in 2019 despite having 13% more doctors',
        '',
        'The city treated fewer patients in 2022 than in 2019 despite having 13% more doctors.',
        '',
      ],
      [
        '11% more nurses.',
        '',
        'The city treated fewer patients in 2022 than in 2019 despite having 11% more nurses.',
        '',
      ],
    ],
  ],
  [
    'Two fires—one in Ohio in 2019 and one in Texas in 2022—hurt nine people and destroyed 2.3 MWh of cells.',
    [
      [
        'Two fires—one in Ohio in 2019 and one in Texas in 2022—hurt nine people',
        '',
        'Two fires—one in Ohio in 2019 and one in Texas in 2022—hurt nine people.',
        '',
      ],
      [
        'destroyed 2.3 MWh of cells.',
        '',
        'Two fires—one in Ohio in 2019 and one in Texas in 2022—destroyed 2.3 MWh of cells.',
        '',
      ],
    ],
  ],
  ['Urgent calls — strokes and falls among them — took 93 minutes on average.', [['=', '', '=', '']]],
  ['It takes three years and about £26,000 to train a nurse.', [['=', '', '=', '']]],
  ['It was supposed to end blackouts in 12 cities.', [['=', '', '? It', '']]],
  ['Two-thirds of them were under 45.', [['=', '', '? them', '']]],
  [
    "The trade ministry said that 29 percent of ASML's sales went there.",
    [['=', 'The trade ministry', '? there', '']],
  ],
  [
    'Prof. Ann Leary, who runs a clinic in London, found that each extra patient raises the odds by 7 percent.',
    [['=', 'Prof. Ann Leary', '=', 'Each extra patient raises the odds by 7 percent.']],
  ],
  [
    'The strikes stopped 16,000 operations, the health secretary told Parliament.',
    [['=', 'the health secretary', '=', 'The strikes stopped 16,000 operations.']],
  ],
  [
    'A nurse earned 8% less in 2022 than in 2010, it says.',
    [['=', 'it', '? it', 'A nurse earned 8% less in 2022 than in 2010.']],
  ],
  [
    '"We will not be the ones to fall behind," said Commissioner Thierry Breton on Feb. 8, 2022.',
    [['=', 'Commissioner Thierry Breton', '? We', '']],
  ],
  [
    'Evidence from Ohio suggests that it would save $60 million a year.',
    [['=', 'Evidence from Ohio', '=', '']],
  ],
  ['We believe that the four-hour limit is outdated.', []],
  ['Restore pay to its 2010 level over five years, at a cost of £2.2bn.', []],
  ['Cut emissions by 30 percent.', []],
  ['Demand fell by 30 percent.', [['=', '', '=', '']]],
  ['The agency, founded in 1970, has 14,000 staff.', [['=', '', '? The agency', '']]],
]

describe('policy sentences', () => {
  it.each(sentences)('%s', (sentence, expected) => {
    const found = extractClaims(sentence).map((claim): Expected => {
      const { exact, claimant, restatement, question, assertionQuestion } = claim
      expect(sentence.slice(claim.start, claim.end)).toBe(exact)
      const alone = question === null ? (restatement ?? '') : `? ${question.words}`
      return [
        exact === sentence ? '=' : exact,
        claimant ?? '',
        alone === exact ? '=' : alone,
        assertionQuestion?.so ?? '',
      ]
    })
    expect(found).toEqual(expected)
  })
})

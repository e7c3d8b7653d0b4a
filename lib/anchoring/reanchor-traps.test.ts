import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '#lib/text/index.ts'
import { type AnchorOutcome, reanchor } from './index.ts'

const report = `Water and power

The river board spent $4.2 million on pumps in 2021. It serves about 30,000 homes. The old station was closed in March.

Between 20 and 50 staff work there. Fewer than 3 percent of the pumps failed. "Nobody was hurt," the board says.

Costs

The northern plant uses 5 MW of power. The southern plant uses 9 MW of power. Power costs twice as much as in 2015.

Fees did not rise in the year after. The board expects no further loans. Rain fell on 120 days.`

type Change = readonly (readonly [from: string, to: string])[]
type Trap = readonly [what: string, quote: string, change: Change, outcome: AnchorOutcome, words?: string]

const pumps = 'The river board spent $4.2 million on pumps in 2021.'
const homes = 'It serves about 30,000 homes.'
const staff = 'Between 20 and 50 staff work there.'
const failed = 'Fewer than 3 percent of the pumps failed.'
const hurt = '"Nobody was hurt," the board says.'
const north = 'The northern plant uses 5 MW of power.'
const south = 'The southern plant uses 9 MW of power.'
const twice = 'Power costs twice as much as in 2015.'
const fees = 'Fees did not rise in the year after.'
const loans = 'The board expects no further loans.'
const rain = 'Rain fell on 120 days.'

const traps: readonly Trap[] = [
  ['a figure as a word', failed, [['3 percent', 'three percent']], 'reworded'],
  ['another figure as a word', failed, [['3 percent', 'four percent']], 'figure-changed'],
  ['a figure spelt with its scale', pumps, [['$4.2 million', '$4,200,000']], 'reworded'],
  ['a figure in words', pumps, [['$4.2 million', '4.2 million dollars']], 'reworded'],
  ['another scale', pumps, [['million', 'billion']], 'figure-changed'],
  ['another currency', pumps, [['$4.2', '€4.2']], 'figure-changed'],
  ['no currency any more', pumps, [['$4.2', '4.2']], 'figure-changed'],
  ['one digit more', pumps, [['4.2', '4.25']], 'figure-changed'],
  ['one digit less', pumps, [['4.2', '4']], 'figure-changed'],
  ['the year alone', pumps, [['in 2021', 'in 2022']], 'figure-changed'],
  ['a minus', pumps, [['$4.2', '-$4.2']], 'figure-changed'],
  ['the comparator dropped', homes, [['about 30,000', '30,000']], 'figure-changed'],
  ['a comparator added', rain, [['on 120', 'on at least 120']], 'figure-changed'],
  ['another comparator', failed, [['Fewer than', 'More than']], 'figure-changed'],
  ['the same comparator said otherwise', failed, [['Fewer than', 'Less than']], 'reworded'],
  ['percentage points', failed, [['3 percent of', '3 percentage points of']], 'figure-changed'],
  ['the per cent sign', failed, [['3 percent', '3%']], 'reworded'],
  ['no thousands separator', homes, [['30,000', '30000']], 'reworded'],
  ['a range ending elsewhere', staff, [['20 and 50', '20 and 60']], 'figure-changed'],
  ['a range become a number', staff, [['Between 20 and 50', 'Some 50']], 'figure-changed'],
  ['a range turned round', staff, [['20 and 50', '50 and 20']], 'figure-changed'],
  ['another unit', north, [['5 MW', '5 GW']], 'figure-changed'],
  ['a unit of time', rain, [['days', 'weeks']], 'figure-changed'],
  ['a multiple', twice, [['twice', 'three times']], 'figure-changed'],
  ['half', twice, [['twice', 'half']], 'figure-changed'],
  ['not, added', pumps, [['board spent', 'board has not spent']], 'reworded'],
  ['not, dropped', fees, [['did not rise', 'did rise']], 'reworded'],
  ["not, as n't", fees, [['did not', "didn't"]], 'reworded'],
  ['no, dropped', loans, [['no further', 'further']], 'reworded'],
  ['nobody become somebody', hurt, [['Nobody', 'Somebody']], 'reworded'],
  ['never, added', north, [['plant uses', 'plant never uses']], 'reworded'],
  [
    'not, put before the quote',
    'The river board spent $4.2 million',
    [['The river', 'Nor has the river']],
    'reworded',
  ],
  [
    'a denial around it',
    north,
    [['The northern plant', 'It is not true that the northern plant']],
    'reworded',
  ],
  ['curly quotation marks', hurt, [['"Nobody was hurt,"', '“Nobody was hurt,”']], 'unchanged'],
  ['a dash for a hyphen', pumps, [['Water and', 'Water – and']], 'moved', pumps],
  ['a line break inside', homes, [['about 30,000', 'about\n30,000']], 'unchanged'],
  ['a space that does not break', homes, [['about 30,000', 'about\u00a030,000']], 'unchanged'],
  ['a soft hyphen inside', pumps, [['million', 'mil\u00adlion']], 'unchanged'],
  ['a word hyphenated at a line end', pumps, [['million', 'mil-\nlion']], 'unchanged'],
  ['an astral character before it', homes, [['Water', '🌊 Water']], 'moved', homes],
  ['CRLF for every line end', south, [['\n', '\r\n']], 'moved', south],
  ['the section before it gone', north, [['Water and power\n\n', '']], 'moved', north],
  [
    'moved to another section',
    homes,
    [
      [` ${homes}`, ''],
      ['Rain fell', `${homes} Rain fell`],
    ],
    'moved',
    homes,
  ],
  [
    'moved to another section and reworded',
    homes,
    [
      [` ${homes}`, ''],
      ['Rain fell', 'It serves about 30,000 homes today. Rain fell'],
    ],
    'reworded',
    'It serves about 30,000 homes today.',
  ],
  [
    'moved to another section with another figure',
    homes,
    [
      [` ${homes}`, ''],
      ['Rain fell', 'It serves about 40,000 homes. Rain fell'],
    ],
    'figure-changed',
    'It serves about 40,000 homes.',
  ],
  [
    'its neighbour moved before it',
    homes,
    [
      [pumps, ''],
      [homes, `${homes} ${pumps}`],
    ],
    'moved',
    homes,
  ],
  ['said once more', rain, [['The board expects', `${rain} The board expects`]], 'duplicated'],
  ['said three times', rain, [['The board expects', `${rain} ${rain} The board expects`]], 'duplicated'],
  ['left out', rain, [[` ${rain}`, '']], 'gone'],
  ['left out, while its twin stays', north, [[`${north} `, '']], 'gone'],
  ['everything gone', rain, [[report, '']], 'gone'],
  ['only its figure stays', pumps, [[pumps, 'Total: $4.2 million.']], 'gone'],
  ['another sentence in its place', hurt, [[hurt, 'The weather was fine all year.']], 'gone'],
  [
    'figures of two near-identical sentences swapped',
    north,
    [
      ['uses 5 MW', 'uses X MW'],
      ['uses 9 MW', 'uses 5 MW'],
      ['uses X MW', 'uses 9 MW'],
    ],
    'figure-changed',
    'The northern plant uses 9 MW of power.',
  ],
  [
    'two near-identical sentences in turn',
    north,
    [[`${north} ${south}`, `${south} ${north}`]],
    'moved',
    north,
  ],
  ['the other of two near-identical changed', north, [['9 MW', '8 MW']], 'unchanged', north],
  ['reworded around the same figure', pumps, [['board spent', 'board has spent']], 'reworded'],
  ['joined to the next sentence', pumps, [['2021. It serves', '2021, and it serves']], 'reworded'],
  ['a clause put in', north, [['plant uses', 'plant, built in stone, uses']], 'reworded'],
  [
    'a figure put in',
    north,
    [['of power. The southern', 'of power at 20 volts. The southern']],
    'figure-changed',
  ],
  ['the figure alone quoted, changed', '$4.2 million', [['$4.2', '$4.3']], 'figure-changed', '$4.3 million'],
  ['the figure cut by the quote, scale changed', 'spent $4.2', [['million', 'billion']], 'figure-changed'],
]

describe('what becomes of a quote', () => {
  for (const [what, quote, change, outcome, words] of traps)
    it(`${what}: ${outcome}`, () => {
      const revised = change.reduce((text, [from, to]) => text.replaceAll(from, to), report)
      const start = codePointLength(report.slice(0, report.indexOf(quote)))
      const found = reanchor(report, { start, end: start + codePointLength(quote) }, revised)
      expect(found.outcome).toBe(outcome)
      if (words !== undefined) expect(sliceCodePoints(revised, found.start ?? 0, found.end)).toBe(words)
    })
})

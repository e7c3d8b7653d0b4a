import { describe, expect, it } from 'vitest'
import { codePointLength } from '#lib/text/index.ts'
import { type AnchorOutcome, reanchor } from './index.ts'

const text = `Cost of training

The lab says that training took 2.788 million GPU hours. It puts the cost at about $4.2 million per run. Staff is not included.

Another lab spent $9.8 million per run. Its model is larger. More than 30 percent of users prefer it.

Outlook

Prices will fall. Nobody knows by how much.`

const costs = 'It puts the cost at about $4.2 million per run.'

function anchorIn(oldText: string, quote: string, newText: string) {
  const at = oldText.indexOf(quote)
  const start = codePointLength(oldText.slice(0, at))
  const result = reanchor(oldText, { start, end: start + codePointLength(quote) }, newText)
  const words = result.start === undefined ? null : [...newText].slice(result.start, result.end).join('')
  return { outcome: result.outcome, words }
}

type Case = [
  what: string,
  quote: string,
  change: [from: string, to: string][],
  outcome: AnchorOutcome,
  words?: string,
]

const cases: Case[] = [
  ['nothing changed', costs, [], 'unchanged', costs],
  [
    'another sentence changed after it',
    costs,
    [['Prices will fall', 'Prices will rise']],
    'unchanged',
    costs,
  ],
  [
    'a paragraph stands before it',
    costs,
    [['Cost of training', 'Preface\n\nCost of training']],
    'moved',
    costs,
  ],
  [
    'it moved to another paragraph',
    costs,
    [
      [` ${costs}`, ''],
      ['Prices will', `${costs} Prices will`],
    ],
    'moved',
    costs,
  ],
  [
    'quotation marks and dashes are set',
    'Its model is larger.',
    [['larger. More', 'larger. – “More']],
    'unchanged',
    'Its model is larger.',
  ],
  [
    'a line breaks inside it',
    costs,
    [['cost at about', 'cost\nat  about']],
    'unchanged',
    'It puts the cost\nat  about $4.2 million per run.',
  ],
  [
    'its case changed',
    costs,
    [['It puts the cost', 'IT puts the Cost']],
    'reworded',
    'IT puts the Cost at about $4.2 million per run.',
  ],
  [
    'a word changed',
    costs,
    [['puts the cost', 'estimates the cost']],
    'reworded',
    'It estimates the cost at about $4.2 million per run.',
  ],
  ['a clause came in front', costs, [['It puts the cost', 'In 3 runs, it puts the cost']], 'figure-changed'],
  [
    'words came in',
    costs,
    [['It puts the cost', 'In a note, it puts the whole cost']],
    'reworded',
    'In a note, it puts the whole cost at about $4.2 million per run.',
  ],
  [
    'a negation came in',
    costs,
    [['It puts', 'It never puts']],
    'reworded',
    'It never puts the cost at about $4.2 million per run.',
  ],
  [
    'a negation went',
    'Staff is not included.',
    [['is not included', 'is included']],
    'reworded',
    'Staff is included.',
  ],
  [
    'its number changed',
    costs,
    [['$4.2 million', '$4.5 million']],
    'figure-changed',
    'It puts the cost at about $4.5 million per run.',
  ],
  ['its scale changed', costs, [['$4.2 million', '$4.2 billion']], 'figure-changed'],
  ['its currency changed', costs, [['$4.2 million', '€4.2 million']], 'figure-changed'],
  [
    'its unit changed',
    'The lab says that training took 2.788 million GPU hours.',
    [['GPU hours', 'GPU days']],
    'figure-changed',
  ],
  ['its precision changed', costs, [['$4.2 million', '$4.20 million']], 'figure-changed'],
  ['its comparator went', costs, [['about $4.2', '$4.2']], 'figure-changed'],
  [
    'its comparator turned',
    'More than 30 percent of users prefer it.',
    [['More than 30', 'Less than 30']],
    'figure-changed',
    'Less than 30 percent of users prefer it.',
  ],
  [
    'per cent became points',
    'More than 30 percent of users prefer it.',
    [['30 percent of', '30 percentage points of']],
    'figure-changed',
  ],
  ['per cent became a sign', 'More than 30 percent of users prefer it.', [['30 percent', '30%']], 'reworded'],
  ['it stands twice', costs, [['Prices will', `${costs} Prices will`]], 'duplicated'],
  ['it is deleted', costs, [[` ${costs}`, '']], 'gone'],
  ['its paragraph is deleted', costs, [[text.split('\n\n')[1] ?? '', '']], 'gone'],
  ['it is deleted, and its like stays', '$4.2 million per run', [[` ${costs}`, '']], 'gone'],
  [
    'it is part of a sentence that changed',
    '$4.2 million per run',
    [['It puts the cost', 'It sets the cost']],
    'unchanged',
    '$4.2 million per run',
  ],
  [
    'its number changed inside a sentence',
    '$4.2 million per run',
    [['$4.2 million per run', '$9.8 million per run']],
    'figure-changed',
    '$9.8 million per run',
  ],
  [
    'the comparator before it changed',
    '30 percent of users prefer it.',
    [['More than 30', 'Less than 30']],
    'figure-changed',
  ],
  [
    'a negation came before it',
    'the cost at about $4.2 million per run.',
    [['It puts', 'It does not put']],
    'reworded',
    'the cost at about $4.2 million per run.',
  ],
  [
    'it was split',
    'Another lab spent $9.8 million per run.',
    [['spent $9.8 million per run. Its', 'spent much. It was $9.8 million per run. Its']],
    'reworded',
  ],
  [
    'it was joined to the next',
    'Its model is larger.',
    [['larger. More than', 'larger, and more than']],
    'reworded',
    'Its model is larger',
  ],
]

const paragraph =
  'The lab says that training took 2.788 million GPU hours. It puts the cost at about $4.2 million per run. Staff is not included.'
cases.push(
  [
    'one of its sentences changed',
    paragraph,
    [['It puts', 'The lab puts']],
    'reworded',
    paragraph.replace('It puts', 'The lab puts'),
  ],
  [
    'a figure of one of its sentences changed',
    paragraph,
    [['$4.2', '$4.4']],
    'figure-changed',
    paragraph.replace('$4.2', '$4.4'),
  ],
  [
    'its first sentence changed',
    paragraph,
    [['The lab says that', 'They say']],
    'reworded',
    paragraph.replace('The lab says that', 'They say'),
  ],
  [
    'a sentence came into it',
    paragraph,
    [['hours. It', 'hours. That is much. It']],
    'reworded',
    paragraph.replace('hours. It', 'hours. That is much. It'),
  ],
  [
    'it moved and changed',
    costs,
    [
      [` ${costs}`, ''],
      ['Prices will', 'It puts the price at about $4.2 million per run. Prices will'],
    ],
    'reworded',
    'It puts the price at about $4.2 million per run.',
  ],
  [
    'a year changed',
    'Another lab spent $9.8 million per run.',
    [['lab spent', 'lab in 2023 spent']],
    'figure-changed',
  ],
  ['nothing like it is left', costs, [[text, 'Grapes ripen late. Cats sleep a lot.']], 'gone'],
)

describe('re-anchoring a quote', () => {
  it.each(cases)('where %s', (_what, quote, changes, outcome, words) => {
    const changed = changes.reduce((now, [from, to]) => {
      if (!now.includes(from)) throw new Error(`the text has no “${from}”`)
      return now.replace(from, to)
    }, text)
    const found = anchorIn(text, quote, changed)
    expect(found).toMatchObject({ outcome, ...(words === undefined ? {} : { words }) })
  })

  it('never crosses to a sentence that was there before', () => {
    const siblings = 'Model A costs $4.2 million per run. Model B costs $9.8 million per run.'
    expect(anchorIn(siblings, '$4.2 million per run', 'Model B costs $9.8 million per run.').outcome).toBe(
      'gone',
    )
    expect(anchorIn(siblings, 'Model A costs $4.2 million per run.', siblings.replace('4.2', '5.2'))).toEqual(
      {
        outcome: 'figure-changed',
        words: 'Model A costs $5.2 million per run.',
      },
    )
  })

  it('tells equal sentences by what stands around them', () => {
    const twice = 'First part. It cost $5 million. End of it.\n\nSecond part. It cost $5 million. The end.'
    const second = codePointLength(twice.slice(0, twice.lastIndexOf('It cost')))
    const without = twice.replace('It cost $5 million. End', 'End')
    const result = reanchor(twice, { start: second, end: second + 19 }, without)
    expect(result).toMatchObject({ outcome: 'moved', start: without.indexOf('It cost') })
    expect(reanchor(twice, { start: 12, end: 31 }, without).outcome).toBe('gone')
  })

  it('knows a sentence that was cut in two, its figures the same', () => {
    const whole = 'The lab spent $5 million and hired 20 people.'
    expect(anchorIn(whole, whole, 'The lab spent $5 million. It hired 20 people.').outcome).toBe('reworded')
    expect(anchorIn('It took 5 and 6 days.', 'It took 5 and 6 days.', 'It took 5 or 6 days.').outcome).toBe(
      'figure-changed',
    )
  })

  it.each([
    [-1, 3, 'no-span'],
    [5, 2, 'no-span'],
    [1.5, 3, 'no-span'],
    [Number.NaN, 3, 'no-span'],
    [0, 10_000, 'outside-text'],
  ])('refuses a selector from %d to %d', (start, end, code) => {
    expect(() => reanchor(text, { start, end }, text)).toThrow(expect.objectContaining({ code }))
  })
})

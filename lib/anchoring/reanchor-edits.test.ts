import { describe, expect, it } from 'vitest'
import { codePointLength } from '#lib/text/index.ts'
import { type AnchorOutcome, reanchor } from './index.ts'

const before = 'The agency published its review in March. '
const after = ' Officials declined to comment on it.'

/** A sentence, what an editor made of it, and what that is. */
const edits: readonly (readonly [old: string, now: string, outcome: AnchorOutcome])[] = [
  // A figure that is spelt otherwise and says the same.
  ['It cost $5.6 million in all.', 'It cost $5,600,000 in all.', 'reworded'],
  ['It cost $5.6 million in all.', 'It cost 5.6 million dollars in all.', 'reworded'],
  ['It reached 12 cities in the first year.', 'It reached twelve cities in the first year.', 'reworded'],
  ['Output rose by 5 percent over the year.', 'Output rose by 5 % over the year.', 'reworded'],
  ['Output rose by 5 percent over the year.', 'Output rose by five per cent over the year.', 'reworded'],
  ['Some 20 to 30 teachers left the school.', 'Some 20–30 teachers left the school.', 'reworded'],
  ['One in five children lives in poverty.', '1 in 5 children lives in poverty.', 'reworded'],
  ['The line is 120 km long by now.', 'The line is 120 kilometres long by now.', 'reworded'],
  ['Wages grew by less than 3 percent there.', 'Wages grew by under 3 percent there.', 'reworded'],
  ['It opened on 3 May 2021 near the river.', 'It opened on May 3, 2021 near the river.', 'reworded'],
  ['It paid 31 grants to schools in 2019.', 'In 2019, it paid 31 grants to schools.', 'reworded'],
  // A figure that is another.
  ['It cost $5.6 million in all.', 'It cost $5.60 million in all.', 'figure-changed'],
  ['It cost $5.6 million in all.', 'It cost about $5.6 million in all.', 'figure-changed'],
  ['It cost $5.6 million per run.', 'It cost $5.6 million per year.', 'figure-changed'],
  [
    'Output rose by 5 percent over the year.',
    'Output rose by 5 percentage points over the year.',
    'figure-changed',
  ],
  [
    'Wages grew by less than 3 percent there.',
    'Wages grew by no more than 3 percent there.',
    'figure-changed',
  ],
  ['It paid up to 31 grants to schools.', 'It paid 31 grants to schools.', 'figure-changed'],
  ['It paid 31 grants to schools.', 'It paid 31 loans to schools.', 'figure-changed'],
  [
    'The training took 2.788 million GPU hours.',
    'The training took 2.788 million TPU hours.',
    'figure-changed',
  ],
  ['It ran on 2,048 H800 GPUs for weeks.', 'It ran on 2,048 H20 GPUs for weeks.', 'figure-changed'],
  ['It won 20 seats in 2019 and 35 in 2020.', 'It won 20 seats in 2020 and 35 in 2019.', 'figure-changed'],
  [
    'The plan pays $20 to farms and $30 to mills.',
    'The plan pays $30 to farms and $20 to mills.',
    'figure-changed',
  ],
  ['Twice as many patients died at night.', 'Half as many patients died at night.', 'figure-changed'],
  // A negation more or less.
  [
    'The law covers small firms in the region.',
    "The law doesn't cover small firms in the region.",
    'reworded',
  ],
  [
    'The law covers small firms in the region.',
    'The law no longer covers small firms in the region.',
    'reworded',
  ],
  [
    'The law covers small firms in the region.',
    'The law fails to cover small firms in the region.',
    'reworded',
  ],
  ['The plant ran with a permit for a decade.', 'The plant ran without a permit for a decade.', 'reworded'],
  ["Ministers haven't approved the port's budget.", "Ministers have approved the port's budget.", 'reworded'],
  ['The drug is unsafe for young children.', 'The drug is safe for young children.', 'reworded'],
  // Sentences parted and joined.
  [
    'Costs fell by 12 percent and 300 jobs were lost in the region.',
    'Costs fell by 12 percent. In all, 300 jobs were lost in the region.',
    'reworded',
  ],
  [
    'Costs fell by 12 percent. The port lost 300 jobs in the region.',
    'Costs fell by 12 percent and the port lost 300 jobs in the region.',
    'reworded',
  ],
]

describe('what an editor makes of a sentence', () => {
  it.each(edits)('%s → %s (%s)', (old, now, outcome) => {
    const selector = { start: codePointLength(before), end: codePointLength(before + old) }
    expect(reanchor(before + old + after, selector, before + now + after).outcome).toBe(outcome)
  })
})

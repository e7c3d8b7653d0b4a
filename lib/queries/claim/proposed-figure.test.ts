import { describe, expect, it } from 'vitest'
import { proposeFigure } from './proposed-figure.ts'

describe('a figure proposed from a passage', () => {
  it('is named after its unit, beside a date or without one', () => {
    expect(proposeFigure('The turbines ran for 2.8 million hours in 2023.')).toEqual({
      name: 'hour',
      label: 'The turbines ran for 2.8 million hours in 2023.',
      words: '2.8 million hours',
    })
    expect(proposeFigure('It costs $2 per GPU hour.')?.name).toMatch(/^[a-z_][a-z0-9_]{0,59}$/)
  })

  it('is none where a passage has none or several', () => {
    expect(proposeFigure('The turbines ran.')).toBeNull()
    expect(proposeFigure('From $3 to pay for 57 people and 12 dogs.')).toBeNull()
  })

  it('has a label that fits however long the passage is', () => {
    const label = proposeFigure(`It cost $5.6 million${', so they say'.repeat(50)}.`)?.label ?? ''
    expect([...label]).toHaveLength(81)
  })
})

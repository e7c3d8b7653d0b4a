import { describe, expect, it } from 'vitest'
import { cslItem, fillFacts, joinNames, noFacts, readDate, splitNames } from './index.ts'

describe('a source as CSL-JSON', () => {
  it('has type and id always, and nothing that is unknown', () => {
    expect(cslItem(noFacts, { id: 's1', address: null })).toEqual({ id: 's1', type: 'webpage' })
  })

  it('tells people from organisations, and gives dates as far as they are known', () => {
    const facts = {
      ...noFacts,
      title: 'Report',
      authors: ['Liu, Aixin', 'Bei Feng', 'US Bureau of Industry and Security', 'DeepSeek'],
      publishedOn: '2024-12',
    }
    expect(
      cslItem(facts, { id: 's1', address: 'https://example.org/', accessedOn: '2025-01-03' }),
    ).toMatchObject({
      author: [
        { family: 'Liu', given: 'Aixin' },
        { family: 'Feng', given: 'Bei' },
        { literal: 'US Bureau of Industry and Security' },
        { literal: 'DeepSeek' },
      ],
      issued: { 'date-parts': [[2024, 12]] },
      accessed: { 'date-parts': [[2025, 1, 3]] },
      URL: 'https://example.org/',
    })
  })
})

describe('facts as pages and people write them', () => {
  it.each([
    ['2024/12/27', '2024-12-27'],
    ['2024-12-27T08:00:00Z', '2024-12-27'],
    ['2024/1', '2024-01'],
    ['2024', '2024'],
    ['2024-13-45', '2024'],
    ['last week', null],
  ])('%s is the date %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })

  it('names go into one line and come back', () => {
    expect(splitNames('Liu, Aixin; Bei Feng and Bing Xue')).toEqual(['Liu, Aixin', 'Bei Feng', 'Bing Xue'])
    expect(splitNames(joinNames(['Liu, Aixin', 'Bei Feng']))).toEqual(['Liu, Aixin', 'Bei Feng'])
  })

  it('the first that says something is believed', () => {
    const first = { ...noFacts, title: 'A' }
    expect(fillFacts(first, { ...noFacts, title: 'B', publisher: 'P', type: 'report' })).toMatchObject({
      title: 'A',
      publisher: 'P',
      type: 'report',
    })
  })
})

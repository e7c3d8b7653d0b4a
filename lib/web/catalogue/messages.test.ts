import { afterEach, describe, expect, it } from 'vitest'
import { relabel, translate as t } from './messages.ts'

afterEach(() => relabel({}))

describe('labels of the settings', () => {
  it('stand in the place of the product’s, for verdicts, states and reasons of dismissal, and go again', () => {
    const words = () => [t('verdict.verified'), t('stateLine.in-review'), t('dismissal.not-checkable')]
    const shipped = words()
    relabel({
      verified: { label: 'Confirmed' },
      'in-review': { line: 'Two people look at it.' },
      'not-checkable': { label: 'An opinion' },
    })
    expect(words()).toEqual(['Confirmed', 'Two people look at it.', 'An opinion'])
    relabel({})
    expect(words()).toEqual(shipped)
  })

  it('are words and nothing else, whatever stands in them', () => {
    relabel({ disputed: { label: "It's {name} <b>not</b>" } })
    expect(t('verdict.disputed')).toBe("It's {name} <b>not</b>")
  })
})

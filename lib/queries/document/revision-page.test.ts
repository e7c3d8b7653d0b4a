import { describe, expect, it } from 'vitest'
import { changedParagraphs } from './revision-page.ts'

describe('what a revision changed', () => {
  const before = 'First.\n\nIt cost $5.6 million.\n\nLast.'

  it('is nothing where the text is the same', () => {
    expect(changedParagraphs(before, before)).toEqual([])
  })

  it('is the words that came and went in a paragraph', () => {
    const [paragraph, ...others] = changedParagraphs(before, before.replace('5.6', '6.5'))
    expect(others).toEqual([])
    const of = (kind: string) =>
      paragraph
        ?.filter((one) => one.kind === kind)
        .map(({ text }) => text)
        .join('')
    expect([of('removed'), of('added')]).toEqual(['$5.6', '$6.5'])
    expect(of('same')).toBe('It cost  million.')
  })

  it('is a paragraph that came or went', () => {
    expect(changedParagraphs(before, `${before}\n\nNew.`)).toEqual([[{ kind: 'added', text: 'New.' }]])
    expect(changedParagraphs(before, 'First.\n\nLast.')).toEqual([
      [{ kind: 'removed', text: 'It cost $5.6 million.' }],
    ])
  })
})

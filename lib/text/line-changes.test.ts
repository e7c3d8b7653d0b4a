import { describe, expect, it } from 'vitest'
import { lineChanges } from './index.ts'

describe('what changed between two texts', () => {
  it('is nothing where they are the same', () => {
    expect(lineChanges('a\nb\n', 'a\nb\n')).toEqual([])
  })

  it('is the changed lines, each with a line on either side', () => {
    const before = 'One.\nIt costs $2.\nThree.\nFour.\nFive.\nSix.'
    const after = 'One.\nIt costs $3.\nThree.\nFour.\nFive.\nSix.\nSeven.'
    expect(lineChanges(before, after)).toEqual([
      {
        lines: [
          { sign: ' ', text: 'One.' },
          { sign: '-', text: 'It costs $2.' },
          { sign: '+', text: 'It costs $3.' },
          { sign: ' ', text: 'Three.' },
        ],
      },
      {
        lines: [
          { sign: ' ', text: 'Six.' },
          { sign: '+', text: 'Seven.' },
        ],
      },
    ])
  })

  it('is no line that merely ends the text now', () => {
    expect(lineChanges('One.\nTwo.\n', 'One.\nTwo.')).toEqual([])
  })

  it('is not looked for where everything differs', () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${word} ${index}`).join('\n')
    expect(lineChanges(lines('one'), lines('two'))).toBeNull()
  })
})

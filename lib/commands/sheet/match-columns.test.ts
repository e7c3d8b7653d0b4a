import { describe, expect, it } from 'vitest'
import { matchColumns } from './match-columns.ts'

describe('the columns of a spreadsheet of claims', () => {
  it.each([
    [
      ['Quote', 'Restatement', 'Claimant', 'Source address'],
      { quote: 0, restatement: 1, claimant: 2, source: 3 },
    ],
    [['No.', 'Claim', 'Exact wording', 'Link'], { restatement: 1, quote: 2, source: 3 }],
    [['Passage', 'Who said it'], { quote: 0, claimant: 1 }],
    [['Spalte 1', 'Spalte 2'], { quote: 0 }],
    [[], { quote: 0 }],
  ])('%j', (header, columns) => expect(matchColumns(header)).toEqual(columns))
})

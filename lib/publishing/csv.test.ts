import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimCsvHeader, claimCsvLines, csvLine } from './csv.ts'
import { decided, open } from './testdata/claims.ts'

describe('a line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1 (555)', "'+1 (555)"],
    ['-2+3+cmd|’ /C calc’!A0', "'-2+3+cmd|’ /C calc’!A0"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-36.36', '-36.36'],
    ['a "quoted", cell', '"a ""quoted"", cell"'],
    ['two\nlines', '"two\nlines"'],
    ['\r=1', '"\'\r=1"'],
  ])('writes %j as %s', (cell, written) => {
    expect(csvLine([cell])).toBe(`${written}\r\n`)
  })

  it('is read back by any reader, and no cell of it is a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('=', '-', '"', '\r\n', ',', '+1', '-1'),
    )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 5 }), (cells) => {
        const [read = []] = parse(csvLine(cells), { recordDelimiter: '\r\n' })
        expect(read.map((one: string) => one.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
          cells.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, '')),
        )
        for (const one of read) expect(one).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/)
      }),
      { numRuns: 300, seed: 9 },
    )
  })
})

describe('the claims’ CSV', () => {
  const read = (claim: typeof decided) => parse(claimCsvHeader() + claimCsvLines(claim), { columns: true })

  it('has one row for each piece of evidence', () => {
    const [evidence] = decided.evidence
    const rows = read({
      ...decided,
      evidence: evidence ? [evidence, { ...evidence, locator: 'Table 2' }] : [],
    })
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatchObject({
      claim: '6',
      url: decided.url,
      verdict: 'imprecise',
      deviation_percent: '-36.36',
      locator: 'Table 2',
      fact: 'The list price is 0.55 dollars, "per million".',
      source_address: 'https://service.example/prices',
      licence: 'CC-BY-4.0',
    })
  })

  it('has a row for a claim without evidence', () => {
    expect(read(open)).toEqual([
      expect.objectContaining({ claim: '8', state: 'open', verdict: '', source: '' }),
    ])
  })
})

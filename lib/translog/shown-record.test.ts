import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatShownRecord, parseShownRecord } from './shown-record.ts'
import { isFullProof } from './testdata/node-crypto.ts'

describe('a line of the ledger shown', () => {
  it('is canonical JSON of subject, index and codes', () => {
    expect(formatShownRecord({ subject: 's', index: 4, codes: { state: 'open', ref: 'c-1' } })).toBe(
      '{"codes":{"ref":"c-1","state":"open"},"index":4,"subject":"s"}',
    )
  })

  it('is read back as it was written', () => {
    const text = fc.string({ unit: 'grapheme' })
    const record = fc.record({
      subject: text,
      index: fc.maxSafeNat(),
      codes: fc.dictionary(text, text, { noNullPrototype: true }),
    })
    fc.assert(
      fc.property(record, (one) => {
        expect(parseShownRecord(formatShownRecord(one))).toEqual(one)
      }),
      { seed: 8, numRuns: isFullProof ? 5_000 : 200 },
    )
  })

  it.each([
    ['what is not JSON', '', 'not-json'],
    ['a list', '[]', 'bad-record'],
    ['no subject', '{"codes":{},"index":0}', 'bad-record'],
    ['no index', '{"codes":{},"subject":"s"}', 'bad-record'],
    ['an index with a fraction', '{"codes":{},"index":0.5,"subject":"s"}', 'bad-record'],
    ['no codes', '{"index":0,"subject":"s"}', 'bad-record'],
    ['a code that is a number', '{"codes":{"a":1},"index":0,"subject":"s"}', 'bad-record'],
    ['a member more', '{"codes":{},"index":0,"more":1,"subject":"s"}', 'bad-record'],
    ['another order', '{"index":0,"codes":{},"subject":"s"}', 'bad-record'],
  ])('is refused with %s', (_, line, code) => {
    expect(() => parseShownRecord(line)).toThrow(expect.objectContaining({ code }))
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeHex } from './bytes.ts'
import { commit } from './commitment.ts'
import { type Content, compareContent, formatContent, hashContent, parseContent } from './content.ts'
import type { Entry } from './entry.ts'
import { isFullProof, sha256 } from './testdata/node-crypto.ts'

const salt = 'cd'.repeat(32)
const saltOf = new Uint8Array(32).fill(0xcd)
const body = { tag: 'dismissal-note', text: 'An opinion.' }
const statement = { exact: 'Training cost $5.6 million', figures: [5.6] }

const entry: Entry = {
  version: 1,
  at: '2026-11-24T01:02:03.004Z',
  kind: 'claim.open',
  subject: 's',
  revision: 1,
  previous: null,
  actor: { id: 'p', role: 'editor' },
  codes: {},
  hashes: { claim: hashContent(sha256, statement), text: hashContent(sha256, 'A text.') },
  commitments: { note: commit(sha256, saltOf, body) },
}
const compare = (part: Partial<Content>) =>
  compareContent(sha256, entry, { index: 0, name: 'claim', salt: null, value: statement, ...part })

describe('a content', () => {
  it('is a line of canonical JSON', () => {
    expect(formatContent({ index: 7, name: 'note', salt: null, value: { b: 1, a: 'é' } })).toBe(
      '{"index":7,"name":"note","salt":null,"value":{"a":"é","b":1}}',
    )
  })

  it('is read back as it was written', () => {
    const content = fc.record({
      index: fc.maxSafeNat(),
      name: fc.string({ unit: 'grapheme' }),
      salt: fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeHex)),
      value: fc.jsonValue().filter((value) => JSON.stringify(value).isWellFormed()),
    })
    fc.assert(
      fc.property(content, (one) => {
        const line = formatContent(Object.assign(one, { value: JSON.parse(JSON.stringify(one.value)) }))
        expect(formatContent(parseContent(line))).toBe(line)
        expect(parseContent(line)).toEqual(JSON.parse(line))
      }),
      { seed: 7, numRuns: isFullProof ? 5_000 : 200 },
    )
  })

  it.each([
    ['what is not JSON', '{', 'not-json'],
    ['a list', '[]', 'bad-content'],
    ['nothing', 'null', 'bad-content'],
    ['a space', '{"index":0, "name":"a","salt":null,"value":1}', 'bad-content'],
    ['another order', '{"name":"a","index":0,"salt":null,"value":1}', 'bad-content'],
    ['a member more', '{"index":0,"more":1,"name":"a","salt":null,"value":1}', 'bad-content'],
    ['no value', '{"index":0,"name":"a","salt":null}', 'bad-content'],
    ['an index below 0', '{"index":-1,"name":"a","salt":null,"value":1}', 'bad-content'],
    ['an index that is a text', '{"index":"0","name":"a","salt":null,"value":1}', 'bad-content'],
    ['a name that is none', '{"index":0,"name":1,"salt":null,"value":1}', 'bad-content'],
    ['a short salt', '{"index":0,"name":"a","salt":"cd","value":1}', 'bad-content'],
    ['a salt that is a number', '{"index":0,"name":"a","salt":1,"value":1}', 'bad-content'],
    ['a salt in capitals', `{"index":0,"name":"a","salt":"${'CD'.repeat(32)}","value":1}`, 'bad-content'],
  ])('is refused with %s', (_, line, code) => {
    expect(() => parseContent(line)).toThrow(expect.objectContaining({ code }))
  })
})

describe('comparing a content with its entry', () => {
  it('finds it the same: a value by its canonical JSON, a text by its bytes, a body by salt and commitment', () => {
    expect(compare({})).toBe('same')
    expect(compare({ name: 'text', value: 'A text.' })).toBe('same')
    expect(compare({ name: 'note', salt, value: body })).toBe('same')
  })

  it('finds it another, by any part', () => {
    expect(compare({ value: { ...statement, figures: [5.7] } })).toBe('differs')
    expect(compare({ name: 'text', value: 'A text' })).toBe('differs')
    expect(compare({ name: 'note', salt, value: { ...body, text: 'A fact.' } })).toBe('differs')
    expect(compare({ name: 'note', salt: 'ce'.repeat(32), value: body })).toBe('differs')
    expect(compare({ name: 'note', salt, value: 0.5 })).toBe('differs')
  })

  it('finds nothing of its name, salted and plain names apart', () => {
    expect(compare({ name: 'note' })).toBe('unknown')
    expect(compare({ name: 'claim', salt })).toBe('unknown')
    expect(compare({ name: 'constructor' })).toBe('unknown')
  })

  it('passes on what is not about the content', () => {
    const broken = () => {
      throw new TypeError('no cryptography')
    }
    const note: Content = { index: 0, name: 'note', salt, value: body }
    expect(() => compareContent(broken, entry, note)).toThrow('no cryptography')
  })
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commit, isCommitmentTo } from './commitment.ts'
import { type Entry, encodeEntry, encodeEntryAround, entryBytesMax, parseEntry } from './entry.ts'

const settings = { seed: 6962, numRuns: process.env.PROVE === 'full' ? 5_000 : 200 }
const hash = 'ab'.repeat(32)
const entry: Entry = {
  version: 1,
  at: '2026-11-24T01:02:03.004Z',
  kind: 'review.submit',
  subject: '5f1a',
  revision: 2,
  previous: 7,
  actor: { id: 'p-1', role: 'reviewer' },
  codes: { review: 'r 1', framing: 'exact' },
  hashes: { text: hash },
  commitments: { opening: hash },
}

const name = fc
  .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
  .map((s) => s.replaceAll(' ', '-'))
const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((b) => Buffer.from(b).toString('hex'))
const entries: fc.Arbitrary<Entry> = fc.record({
  version: fc.constant(1),
  at: fc
    .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  kind: name,
  subject: name,
  revision: fc.maxSafeNat(),
  previous: fc.option(fc.maxSafeNat()),
  actor: fc.record({ id: name, role: name }),
  codes: fc.dictionary(name, fc.string({ unit: 'grapheme' })),
  hashes: fc.dictionary(name, hex),
  commitments: fc.dictionary(name, hex),
})

describe('an entry', () => {
  it('has one spelling', () => {
    expect(encodeEntry(entry)).toBe(
      `{"actor":{"id":"p-1","role":"reviewer"},"at":"2026-11-24T01:02:03.004Z","codes":{"framing":"exact","review":"r 1"},"commitments":{"opening":"${hash}"},"hashes":{"text":"${hash}"},"kind":"review.submit","previous":7,"revision":2,"subject":"5f1a","version":1}`,
    )
  })

  it('can be spelt before the entry that it follows is known', () => {
    fc.assert(
      fc.property(entries, ({ previous, ...rest }) => {
        const { before, after } = encodeEntryAround(rest)
        expect(`${before}${previous}${after}`).toBe(encodeEntry({ ...rest, previous }))
      }),
      settings,
    )
  })

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(entries, (one) => {
        const text = encodeEntry(one)
        expect(encodeEntry(parseEntry(text))).toBe(text)
        expect(parseEntry(text)).toEqual(JSON.parse(text))
      }),
      settings,
    )
  })

  const refused: [string, object][] = [
    ['another version', { version: 2 }],
    ['a field too many', { note: 'free text' }],
    ['a field too few', { codes: undefined }],
    ['a time without milliseconds', { at: '2026-11-24T01:02:03Z' }],
    ['a time with an offset', { at: '2026-11-24T01:02:03.000+01:00' }],
    ['a day that does not exist', { at: '2026-02-30T01:02:03.000Z' }],
    ['an hour that does not exist', { at: '2026-02-20T25:02:03.000Z' }],
    ['a time that is a number', { at: 1 }],
    ['an empty kind', { kind: '' }],
    ['a space in the subject', { subject: 'a b' }],
    ['a long subject', { subject: 'a'.repeat(201) }],
    ['a subject that is a number', { subject: 1 }],
    ['a negative revision', { revision: -1 }],
    ['a fraction', { revision: 1.5 }],
    ['a revision that is text', { revision: '1' }],
    ['a previous index beyond 2^53', { previous: 2 ** 53 }],
    ['an actor that is text', { actor: 'p-1' }],
    ['no actor', { actor: null }],
    ['an actor with a name', { actor: { id: 'p-1', role: 'reader', name: 'One' } }],
    ['codes in a list', { codes: ['a'] }],
    ['a code that is a number', { codes: { a: 1 } }],
    ['a code without a name', { codes: { '': 'a' } }],
    ['a code with half a surrogate pair', { codes: { a: '\ud800' } }],
    ['a hash in capitals', { hashes: { a: hash.toUpperCase() } }],
    ['a short commitment', { commitments: { a: 'ab' } }],
  ]
  it.each(refused)('is refused with %s', (_, change) => {
    expect(() => Reflect.apply(encodeEntry, null, [{ ...entry, ...change }])).toThrow(
      expect.objectContaining({ name: 'Malformed' }),
    )
    const raw = Object.fromEntries(Object.entries({ ...entry, ...change }).sort())
    expect(() => parseEntry(JSON.stringify(raw))).toThrow(expect.objectContaining({ name: 'Malformed' }))
  })

  const text = encodeEntry(entry)
  it.each([
    ['white space', text.replace(':', ': '), 'not-canonical'],
    ['another order', JSON.stringify(entry), 'not-canonical'],
    ['an escape that need not be', text.replace('exact', '\\u0065xact'), 'not-canonical'],
    ['a name twice', text.replace('"version":1', '"version":1,"version":1'), 'not-canonical'],
    ['a number spelt otherwise', text.replace('"version":1', '"version":1.0'), 'not-canonical'],
    ['something after the end', `${text}x`, 'not-json'],
    ['only half of it', text.slice(0, 40), 'not-json'],
    ['a list', '[]', 'bad-entry'],
    ['too many characters', ' '.repeat(entryBytesMax + 1), 'too-long'],
  ])('is refused when it is spelt with %s', (_, spelling, code) => {
    expect(() => parseEntry(spelling)).toThrow(expect.objectContaining({ code }))
  })

  it('has 65,535 bytes at most', () => {
    const room = entryBytesMax - Buffer.byteLength(encodeEntry({ ...entry, codes: { a: '' } }))
    const filled = (count: number) => encodeEntry({ ...entry, codes: { a: 'x'.repeat(count) } })
    expect(filled(room)).toHaveLength(entryBytesMax)
    expect(parseEntry(filled(room)).codes.a).toHaveLength(room)
    expect(() => filled(room + 1)).toThrow(expect.objectContaining({ code: 'too-long' }))
    expect(() => encodeEntry({ ...entry, codes: { a: 'é'.repeat(40_000) } })).toThrow('at most 65535')
  })
})

describe('a commitment', () => {
  const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
  const salt = new Uint8Array(32).fill(7)

  it('is SHA-256 over the tag, the salt and the canonical body', () => {
    const expected = createHash('sha256')
      .update('claim-ledger/commitment/v1\n')
      .update(salt)
      .update('{"a":null,"tag":"note"}')
      .digest('hex')
    expect(commit(sha256, salt, { tag: 'note', a: null })).toBe(expected)
  })

  it('opens for its own salt and body, and for no other', () => {
    const body = { tag: 'note', text: 'Because.' }
    const commitment = commit(sha256, salt, body)
    expect(isCommitmentTo(sha256, commitment, salt, { text: 'Because.', tag: 'note' })).toBe(true)
    expect(isCommitmentTo(sha256, commitment, salt, { ...body, text: 'Because' })).toBe(false)
    for (let bit = 0; bit < 256; bit += 1) {
      const other = salt.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
      expect(isCommitmentTo(sha256, commitment, other, body)).toBe(false)
    }
  })

  it('needs a salt of 32 bytes and a body that JSON can hold without rounding', () => {
    expect(() => commit(sha256, new Uint8Array(31), {})).toThrow(
      expect.objectContaining({ code: 'wrong-length' }),
    )
    expect(() => commit(sha256, salt, { a: 0.1 })).toThrow(expect.objectContaining({ code: 'not-canonical' }))
  })
})

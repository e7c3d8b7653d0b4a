import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeBase64 } from './bytes.ts'
import { formatNote, noteBytesMax, noteSignaturesMax, parseNote, verifyNote } from './note.ts'
import { flipBit, isFullProof, verifyEd25519 } from './testdata/node-crypto.ts'
import { signer } from './testdata/signing.ts'

const one = signer('one.example', 1)
const two = signer('two.example', 2)
const witness = signer('witness.example', 3, 'cosignature')
const text = 'A text.\n\nWith an empty line.\n'
const line = (signature: Uint8Array) => `— one.example ${encodeBase64(signature)}\n`

describe('a signed note', () => {
  it('is text, an empty line and signatures; the last empty line separates them', () => {
    const written = formatNote({ text, signatures: [one.sign(text)] })
    expect(written.startsWith(`${text}\n— one.example `)).toBe(true)
    expect(parseNote(written)).toEqual({ text, signatures: [one.sign(text)] })
  })

  it('is read back as it was written', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme' }).map((s) => s.replaceAll(/\p{Cc}/gu, '')))
    const signature = fc.record({
      name: fc.constantFrom('a', 'log.example/x', 'ø'),
      keyId: fc.uint8Array({ minLength: 4, maxLength: 4 }),
      signature: fc.uint8Array({ minLength: 1, maxLength: 80 }),
    })
    fc.assert(
      fc.property(lines, fc.array(signature, { minLength: 1, maxLength: 20 }), (parts, signatures) => {
        const note = { text: `${parts.join('\n')}\n`, signatures }
        expect(parseNote(formatNote(note))).toEqual(note)
      }),
      { seed: 2, numRuns: isFullProof ? 5_000 : 200 },
    )
  })

  const good = formatNote({ text, signatures: [one.sign(text)] })
  const many = (count: number) => Array.from({ length: count }, () => one.sign(text))
  const refused: [string, string, string][] = [
    ['half a surrogate pair', `\ud800${good}`, 'bad-note'],
    ['a tab', `\t${good}`, 'bad-note'],
    ['a carriage return', good.replace('\n', '\r\n'), 'bad-note'],
    ['too many bytes', `${'é'.repeat(noteBytesMax / 2)}${good}`, 'bad-note'],
    ['no empty line', good.replaceAll('\n\n', '\n'), 'bad-note'],
    ['no signature', `${text}\n`, 'bad-note'],
    ['no newline at the end', good.slice(0, -1), 'bad-note'],
    ['a hyphen for the dash', good.replace('—', '-'), 'bad-note'],
    ['a line that is no signature', `${good}more\n`, 'bad-note'],
    ['two spaces', good.replace('— ', '—  '), 'bad-note'],
    ['a plus in a name', good.replace('one.', 'one+'), 'bad-key'],
    ['broken base64', good.replace(/.\n$/, '\n'), 'not-base64'],
    ['a key id alone', `${text}\n${line(new Uint8Array(4))}`, 'bad-note'],
  ]
  it.each(refused)('is refused with %s', (_, note, code) => {
    expect(() => parseNote(note)).toThrow(expect.objectContaining({ code }))
  })

  it('has as many signatures as the limit allows, and no more', () => {
    const note = formatNote({ text, signatures: many(noteSignaturesMax) })
    expect(parseNote(note).signatures).toHaveLength(noteSignaturesMax)
    expect(() => parseNote(note + line(new Uint8Array(68)))).toThrow('more than 100 signatures')
  })

  it('is not written from parts that would be read otherwise', () => {
    expect(() => formatNote({ text: 'no newline', signatures: many(1) })).toThrow('end with a newline')
    expect(() => formatNote({ text, signatures: [] })).toThrow('no signature')
    const runsOver = { ...one.sign(text), name: `a AAAAAAA=\n\n— b` }
    expect(() => formatNote({ text, signatures: [runsOver] })).toThrow('runs into')
  })
})

describe('verifying a note', () => {
  const verify = (signatures: Parameters<typeof formatNote>[0]['signatures'], keys = [one.key]) =>
    verifyNote(verifyEd25519, { text, signatures }, keys)

  it('says which keys signed, each once, and passes over keys it does not know', async () => {
    const verdict = await verify(
      [two.sign(text), one.sign(text), one.sign(text), witness.sign(text, 1_700_000_000)],
      [one.key, witness.key],
    )
    expect(verdict).toEqual({
      fault: null,
      signatures: [
        { key: one.key, cosignedAt: null },
        { key: witness.key, cosignedAt: 1_700_000_000 },
      ],
    })
  })

  it('is refused when no known key signed', async () => {
    expect(await verify([two.sign(text)])).toEqual({ fault: 'no-known-signature' })
    const sameName = { ...two.sign(text), name: 'one.example' }
    expect(await verify([sameName])).toEqual({ fault: 'no-known-signature' })
  })

  it('is refused whole for one bad signature of a known key', async () => {
    const bad = { fault: 'bad-signature', name: 'two.example' }
    expect(await verify([one.sign(text), two.sign('Other.\n')], [one.key, two.key])).toEqual(bad)
    const short = { ...two.sign(text), signature: new Uint8Array(63) }
    expect(await verify([short], [two.key])).toEqual(bad)
  })

  it('is refused for a cosignature of another length, time or far future', async () => {
    const bad = { fault: 'bad-signature', name: 'witness.example' }
    const cosigned = witness.sign(text, 1_700_000_000)
    const change = (signature: Uint8Array) => verify([{ ...cosigned, signature }], [witness.key])
    expect(await change(cosigned.signature.slice(1))).toEqual(bad)
    expect(await change(flipBit(cosigned.signature, 62))).toEqual(bad)
    expect(await change(cosigned.signature.map((byte, at) => (at < 8 ? 255 : byte)))).toEqual(bad)
  })

  it('notices every single-bit change of a signature', async () => {
    for (const signed of [one.sign(text), witness.sign(text, 5)])
      for (let bit = 0; bit < 8 * signed.signature.length; bit += isFullProof ? 1 : 7) {
        const changed = { ...signed, signature: flipBit(signed.signature, bit) }
        expect((await verify([changed], [one.key, witness.key])).fault).toBe('bad-signature')
      }
  })
})

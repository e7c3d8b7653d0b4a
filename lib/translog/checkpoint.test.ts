import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from './bytes.ts'
import { formatCheckpoint, parseCheckpoint, parseCount } from './checkpoint.ts'
import { formatNote } from './note.ts'
import { hasher, isFullProof, sha256, verifyEd25519 } from './testdata/node-crypto.ts'
import { signCheckpoint, signer } from './testdata/signing.ts'
import { treeSizeMax } from './tree-shape.ts'
import { trustLog } from './trust-policy.ts'
import { verifyCheckpoint } from './verify-checkpoint.ts'

const origin = 'ledger.example.org/tlog'
const root = sha256(encodeText('any root'))
const checkpoint = { origin, size: 7, root, extensions: [] }
const text = formatCheckpoint(checkpoint)
const [, , rootLine = ''] = text.split('\n')

describe('a checkpoint', () => {
  it('is origin, size and root, a line each', () => {
    expect(text).toBe(`${origin}\n7\n${rootLine}\n`)
    expect(parseCheckpoint(text)).toEqual(checkpoint)
  })

  it('is read back as it was written', () => {
    const line = fc.string({ minLength: 1 }).map((one) => one.replaceAll('\n', ' '))
    const parts = [line, fc.integer({ min: 1, max: 2 ** 40 }), fc.array(line, { maxLength: 3 })] as const
    fc.assert(
      fc.property(
        ...parts,
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        (name, size, extensions, hash) => {
          const one = { origin: name, size, root: hash, extensions }
          expect(parseCheckpoint(formatCheckpoint(one))).toEqual(one)
        },
      ),
      { seed: 3, numRuns: isFullProof ? 5_000 : 200 },
    )
  })

  it('has the empty root at size 0, and no other', () => {
    const empty = { ...checkpoint, size: 0, root: hasher.emptyRoot() }
    expect(parseCheckpoint(formatCheckpoint(empty))).toEqual(empty)
    expect(() => parseCheckpoint(`${origin}\n0\n${rootLine}\n`)).toThrow('not the empty one')
  })

  const refused: [string, string, string][] = [
    ['no newline at the end', text.slice(0, -1), 'bad-checkpoint'],
    ['two lines', `${origin}\n7\n`, 'bad-checkpoint'],
    ['nothing in it', '', 'bad-checkpoint'],
    ['an empty origin', `\n7\n${rootLine}\n`, 'bad-checkpoint'],
    ['an empty extension line', `${text}\n`, 'bad-checkpoint'],
    ['a leading zero', `${origin}\n07\n${rootLine}\n`, 'out-of-range'],
    ['a sign', `${origin}\n+7\n${rootLine}\n`, 'out-of-range'],
    ['a size beyond 2^52', `${origin}\n${treeSizeMax + 1}\n${rootLine}\n`, 'out-of-range'],
    ['a root that is not base64', `${origin}\n7\n?\n`, 'not-base64'],
    ['a short root', `${origin}\n7\nAAAA\n`, 'bad-checkpoint'],
  ]
  it.each(refused)('is refused with %s', (_, spelling, code) => {
    expect(() => parseCheckpoint(spelling)).toThrow(expect.objectContaining({ code }))
  })

  it('is not written from parts that would be read otherwise', () => {
    for (const part of [
      { origin: '' },
      { origin: 'a\nb' },
      { extensions: [''] },
      { size: -1 },
      { size: 0.5 },
      { size: treeSizeMax + 1 },
      { root: new Uint8Array(31) },
    ])
      expect(() => formatCheckpoint({ ...checkpoint, ...part })).toThrow(
        expect.objectContaining({ code: 'bad-checkpoint' }),
      )
  })

  it('counts in plain decimals', () => {
    expect(['0', '10', String(treeSizeMax)].map(parseCount)).toEqual([0, 10, treeSizeMax])
    for (const decimal of ['', '-1', '1.0', '1e3', ' 1', '99999999999999999'])
      expect(() => parseCount(decimal)).toThrow(expect.objectContaining({ code: 'out-of-range' }))
  })
})

describe('verifying a checkpoint', () => {
  const log = signer(origin, 1)
  const next = signer(origin, 4)
  const witness = signer('witness.example', 2, 'cosignature')
  const stranger = signer('stranger.example', 3)
  const verify = (note: string, policy = trustLog(log.key)) => verifyCheckpoint(verifyEd25519, note, policy)

  it('needs the signature of the log, and tells who cosigned', async () => {
    const policy = {
      logs: [log.key],
      witnesses: [witness.key],
      quorum: { needed: 1, members: [witness.key] },
    }
    expect(await verify(signCheckpoint(checkpoint, log, witness, stranger), policy)).toEqual({
      fault: null,
      checkpoint,
      witnessed: [{ name: 'witness.example', at: 1_800_000_000 }],
    })
    expect(await verify(signCheckpoint(checkpoint, witness), policy)).toEqual({ fault: 'not-signed-by-log' })
    expect(await verify(signCheckpoint(checkpoint, stranger))).toEqual({ fault: 'not-signed-by-log' })
    expect(await verify(signCheckpoint(checkpoint, log), policy)).toEqual({
      fault: 'too-few-witnesses',
      checkpoint,
      witnessed: [],
    })
  })

  it('takes a plain signature of a witness, which states no time', async () => {
    const policy = {
      logs: [log.key],
      witnesses: [stranger.key],
      quorum: { needed: 1, members: [stranger.key] },
    }
    expect(await verify(signCheckpoint(checkpoint, log, stranger), policy)).toMatchObject({
      fault: null,
      witnessed: [],
    })
  })

  it('goes on over a change of the key, for who knows both keys', async () => {
    const both = trustLog(log.key, next.key)
    for (const signers of [[log], [next], [log, next]])
      expect((await verify(signCheckpoint(checkpoint, ...signers), both)).fault).toBe(null)
    expect((await verify(signCheckpoint(checkpoint, next))).fault).toBe('not-signed-by-log')
  })

  it('is refused under the name of another log', async () => {
    const other = { ...checkpoint, origin: 'other.example/tlog' }
    expect(await verify(signCheckpoint(other, log))).toEqual({ fault: 'other-origin', origin: other.origin })
  })

  it('is refused for a bad signature, and for what is no checkpoint', async () => {
    const forged = signCheckpoint(checkpoint, log).replace('\n7\n', '\n8\n')
    expect(await verify(forged)).toEqual({ fault: 'bad-signature', name: origin })
    await expect(verify('nothing')).rejects.toThrow('no signed note')
    const prose = formatNote({ text: 'Prose.\n', signatures: [log.sign('Prose.\n')] })
    await expect(verify(prose)).rejects.toThrow('no checkpoint')
  })
})

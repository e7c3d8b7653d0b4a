import { describe, expect, it } from 'vitest'
import {
  canonicalJson,
  cosignedMessage,
  decodeBase64,
  encodeBase64,
  encodeText,
  formatNote,
  formatProofFile,
  formatTilePath,
  formatVerifierKey,
  growTree,
  Malformed,
  parseBundle,
  parseCheckpoint,
  parseNote,
  parseProofFile,
  parseTilePath,
  parseVerifierKey,
  proveConsistency,
  proveInclusion,
  readCosignature,
  storeHashes,
  strictCanonicalJson,
  treeHasher,
  verifierKey,
  verifyConsistency,
  verifyInclusion,
  verifyNote,
} from './index.ts'
import { cryptography, sha256 } from './testdata/node-crypto.ts'
import { signer } from './testdata/signing.ts'

/** The edges that the texts of C2SP, RFC 6962, RFC 9162 and RFC 8785 name, each read as a stranger would. */

const hasher = treeHasher(sha256)
const emptyRoot = hasher.emptyRoot()
const log = signer('ledger.example.org/tlog', 1)
const witness = signer('witness.example', 2, 'cosignature')
const text = `ledger.example.org/tlog\n0\n${encodeBase64(emptyRoot)}\n`
const lineOf = ({ sign, key }: typeof log, at = 0) =>
  `— ${key.name} ${encodeBase64(Uint8Array.of(...key.id, ...sign(text, at).signature))}\n`
const note = `${text}\n${lineOf(log)}`
const code = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    return error instanceof Malformed ? error.code : `not Malformed: ${error}`
  }
  return 'accepted'
}

describe('a signed note', () => {
  it.each([
    ['of Windows line ends', note.replaceAll('\n', '\r\n'), 'bad-note'],
    ['with a tab', note.replace('0\n', '0\t\n'), 'bad-note'],
    ['with a NUL', note.replace('0\n', '0\u0000\n'), 'bad-note'],
    ['without its last newline', note.slice(0, -1), 'bad-note'],
    ['without signatures', `${text}\n`, 'bad-note'],
    ['without an empty line', text, 'bad-note'],
    ['with a hyphen for the dash', note.replace('—', '-'), 'bad-note'],
    ['with two spaces after the name', note.replace('/tlog ', '/tlog  '), 'bad-note'],
    ['with a plus in a name', `${text}\n${lineOf(log).replace('tlog ', 'a+b ')}`, 'bad-key'],
    ['with a no-break space in a name', `${text}\n${lineOf(log).replace('tlog ', 'a\u00a0b ')}`, 'bad-key'],
    ['with base64 that is not padded', note.replace(/=*\n$/, '\n'), 'not-base64'],
    ['with a signature of four bytes', `${text}\n— a ${encodeBase64(log.key.id)}\n`, 'bad-note'],
    ['with half a surrogate pair', `\ud800${note}`, 'bad-note'],
    ['with 101 signatures', `${text}\n${lineOf(log).repeat(101)}`, 'bad-note'],
    ['with 100 signatures', `${text}\n${lineOf(log).repeat(100)}`, 'accepted'],
    ['whose text has empty lines', `a\n\nb\n\n${lineOf(log)}`, 'accepted'],
    ['with U+007F, which is not below U+0020', note.replace('tlog\n', 'tlog\u007f\n'), 'accepted'],
  ])('%s', (_what, written, expected) => {
    expect(code(() => parseNote(written))).toBe(expected)
  })

  it.each([
    ['by a known key', note, [log.key], null],
    ['by the same key twice', `${note}${lineOf(log)}`, [log.key], null],
    ['by a known and an unknown key', `${note}${lineOf(witness)}`, [log.key], null],
    ['by unknown keys alone', `${text}\n${lineOf(witness)}`, [log.key], 'no-known-signature'],
    ['by nobody that is asked for', note, [], 'no-known-signature'],
    ['with a cosignature for a plain one', `${text}\n${lineOf(witness, 7)}`, [witness.key], null],
    [
      'badly by one of two known keys',
      `${note}${lineOf(witness).replace(/.{6}\n$/, 'AAAA==\n')}`,
      [log.key, witness.key],
      'bad-signature',
    ],
  ])('signed %s', async (_what, written, keys, fault) => {
    expect((await verifyNote(cryptography.verifyEd25519, parseNote(written), keys)).fault).toBe(fault)
  })

  it('is not written where its text would run into its signatures', () => {
    const signatures = [{ name: 'a', keyId: log.key.id, signature: new Uint8Array(64) }]
    expect(code(() => formatNote({ text: 'no newline', signatures }))).toBe('bad-note')
    expect(code(() => formatNote({ text: 'a\n', signatures: [] }))).toBe('bad-note')
  })
})

describe('a cosignature', () => {
  it('holds a time in eight bytes, and says so in what is signed', () => {
    const bytes = new Uint8Array(72)
    bytes[7] = 5
    expect(readCosignature(bytes)?.at).toBe(5)
    expect(cosignedMessage(5, text)).toEqual(encodeText(`cosignature/v1\ntime 5\n${text}`))
    expect(readCosignature(bytes.slice(1))).toBeNull()
    bytes[0] = 0x80
    expect(readCosignature(bytes)).toBeNull()
  })
})

describe('a verifier key', () => {
  const line = formatVerifierKey(log.key)
  it.each([
    ['as it is written', line, 'accepted'],
    ['with the id in capitals', line.replace(/\+([0-9a-f]{8})\+/, (id) => id.toUpperCase()), 'not-hex'],
    ['with another id', line.replace(/\+[0-9a-f]{8}\+/, '+00000000+'), 'bad-key'],
    ['with a space in its name', line.replace('ledger', 'led ger'), 'bad-key'],
    ['without a name', line.replace(/^[^+]+/, ''), 'bad-key'],
    [
      'of an unknown type',
      line.replace(/\+[^+]+$/, `+${encodeBase64(new Uint8Array(33).fill(9))}`),
      'bad-key',
    ],
    ['with a newline', `${line}\n`, 'not-base64'],
    ['of two parts', line.replace(/\+[^+]+$/, ''), 'bad-key'],
  ])('%s', (_what, written, expected) => {
    expect(code(() => parseVerifierKey(sha256, written))).toBe(expected)
  })

  it('has another id with another name or another kind', () => {
    const ids = [log.key.name, 'other'].flatMap((name) =>
      (['ed25519', 'cosignature'] as const).map((kind) =>
        verifierKey(sha256, name, log.key.publicKey, kind).id.join(),
      ),
    )
    expect(new Set(ids).size).toBe(4)
  })
})

describe('a checkpoint', () => {
  const root = encodeBase64(emptyRoot)
  const other = encodeBase64(new Uint8Array(32).fill(1))
  it.each([
    ['of size 0 with the empty root', `o\n0\n${root}\n`, 'accepted'],
    ['of size 0 with another root', `o\n0\n${other}\n`, 'bad-checkpoint'],
    ['with an extension line', `o\n1\n${other}\nextra\n`, 'accepted'],
    ['with an empty extension line', `o\n1\n${other}\n\n`, 'bad-checkpoint'],
    ['with a leading zero', `o\n01\n${other}\n`, 'out-of-range'],
    ['with a sign', `o\n+1\n${other}\n`, 'out-of-range'],
    ['of 2^52', `o\n4503599627370496\n${other}\n`, 'accepted'],
    ['of 2^52 + 1', `o\n4503599627370497\n${other}\n`, 'out-of-range'],
    ['of 2^53 + 1, which no double holds', `o\n9007199254740993\n${other}\n`, 'out-of-range'],
    ['with 31 bytes of root', `o\n1\n${encodeBase64(new Uint8Array(31))}\n`, 'bad-checkpoint'],
    ['without an origin', `\n1\n${other}\n`, 'bad-checkpoint'],
  ])('%s', (_what, written, expected) => {
    expect(code(() => parseCheckpoint(written))).toBe(expected)
  })
})

describe('the address of a tile', () => {
  it.each([
    ['tile/0/x001/x234/067', 'accepted'],
    ['tile/entries/000.p/255', 'accepted'],
    ['tile/0/000.p/256', 'bad-tile'],
    ['tile/0/000.p/0', 'bad-tile'],
    ['tile/0/000.p/08', 'bad-tile'],
    ['tile/0/1', 'bad-tile'],
    ['tile/0/x000/001', 'bad-tile'],
    ['tile/00/000', 'bad-tile'],
    ['tile/7/000', 'bad-tile'],
    ['/tile/0/000', 'bad-tile'],
  ])('%s', (path, expected) => {
    expect(code(() => parseTilePath(path))).toBe(expected)
    if (expected === 'accepted') expect(formatTilePath(parseTilePath(path))).toBe(path)
  })
})

describe('a bundle of entries', () => {
  it.each([
    ['of an empty entry', Uint8Array.of(0, 0), 'accepted'],
    ['that ends within a length', Uint8Array.of(0), 'bad-bundle'],
    ['that ends within an entry', Uint8Array.of(0, 2, 1), 'bad-bundle'],
    ['of 257 entries', new Uint8Array(2 * 257), 'bad-bundle'],
  ])('%s', (_what, bytes, expected) => {
    expect(code(() => parseBundle(bytes))).toBe(expected)
  })
})

describe('a proof file', () => {
  const proof = [new Uint8Array(32)]
  const written = formatProofFile({ extra: encodeText('e'), index: 0, proof, checkpoint: note })
  it.each([
    ['as it is written', written, 'accepted'],
    ['of another version', written.replace('@v1', '@v2'), 'bad-proof'],
    ['with two extra lines', written.replace('extra ', 'extra ZQ==\nextra '), 'bad-proof'],
    ['with the extra line after the index', written.replace(/(extra .*\n)(index 0\n)/, '$2$1'), 'not-base64'],
    ['with a line after its hashes', written.replace('\n\n', '\nwitness\n\n'), 'not-base64'],
    ['of an index with a leading zero', written.replace('index 0', 'index 00'), 'out-of-range'],
    ['of a negative index', written.replace('index 0', 'index -1'), 'out-of-range'],
    ['of Windows line ends', written.replaceAll('\n', '\r\n'), 'bad-proof'],
    ['without a checkpoint', written.slice(0, written.indexOf('\n\n')), 'bad-proof'],
  ])('%s', (_what, file, expected) => {
    expect(code(() => parseProofFile(file))).toBe(expected)
  })
})

describe('a Merkle tree', () => {
  const leaves = Array.from({ length: 7 }, (_, at) => hasher.leaf(Uint8Array.of(at)))
  const store = storeHashes()
  const tree = growTree(hasher, store.keep)
  for (const leaf of leaves) tree.append(leaf)
  const [leafHash = emptyRoot] = leaves
  const one = { size: 1, root: leafHash }
  const claim = { index: 0, leafHash, proof: [], tree: one }

  it('of one leaf has the leaf’s hash as its root, and a proof of no hashes', () => {
    expect(verifyInclusion(hasher, claim)).toBeNull()
    expect(proveInclusion(hasher, store, 0, 1)).toEqual([])
    expect(verifyConsistency(hasher, one, one, [])).toBeNull()
  })

  it.each([
    ['an index at the size', { ...claim, index: 1 }, 'index-beyond-size'],
    ['a negative index', { ...claim, index: -1 }, 'index-beyond-size'],
    ['half an index', { ...claim, index: 0.5 }, 'index-beyond-size'],
    ['the empty tree', { ...claim, tree: { size: 0, root: emptyRoot } }, 'index-beyond-size'],
    ['a tree beyond 2^52', { ...claim, tree: { size: 2 ** 53, root: leafHash } }, 'size-out-of-range'],
    ['a hash too many', { ...claim, proof: [leafHash] }, 'proof-too-long'],
    ['a hash too few', { ...claim, tree: { size: 2, root: leafHash } }, 'proof-too-short'],
    ['a hash of 31 bytes', { ...claim, leafHash: leafHash.slice(1) }, 'hash-length'],
  ])('refuses %s', (_what, asked, fault) => {
    expect(verifyInclusion(hasher, asked)).toBe(fault)
  })

  it('refuses consistency from nothing, backwards, and with hashes that nothing needs', () => {
    const none = { size: 0, root: emptyRoot }
    const two = { size: 2, root: hasher.node(leafHash, leaves[1] ?? emptyRoot) }
    expect(verifyConsistency(hasher, none, one, [])).toBe('from-empty-tree')
    expect(verifyConsistency(hasher, none, none, [])).toBe('from-empty-tree')
    expect(verifyConsistency(hasher, two, one, [])).toBe('sizes-reversed')
    expect(verifyConsistency(hasher, one, one, [leafHash])).toBe('proof-too-long')
    expect(verifyConsistency(hasher, one, two, [])).toBe('proof-too-short')
    expect(verifyConsistency(hasher, one, two, proveConsistency(hasher, store, 1, 2))).toBeNull()
    expect(code(() => proveConsistency(hasher, store, 3, 2))).toBe('out-of-range')
    expect(code(() => proveInclusion(hasher, store, 2, 2))).toBe('out-of-range')
  })
})

describe('canonical JSON', () => {
  it.each([
    [-0, '0'],
    [1e21, '1e+21'],
    [1e-7, '1e-7'],
    [0.1 + 0.2, '0.30000000000000004'],
    ['\u2028\u007f/\u001f', '"\u2028\u007f/\\u001f"'],
    [{ '\u{1f600}': 1, '\ufb33': 2, a: 3 }, '{"a":3,"\u{1f600}":1,"\ufb33":2}'],
    [{ b: undefined, a: [] }, '{"a":[]}'],
  ])('writes %j as RFC 8785 says', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected)
  })

  it('refuses what no reader could read back', () => {
    expect(code(() => canonicalJson(Number.NaN))).toBe('not-canonical')
    expect(code(() => canonicalJson('\ud800'))).toBe('not-canonical')
    expect(code(() => canonicalJson({ '\udc00': 1 }))).toBe('not-canonical')
    expect(code(() => strictCanonicalJson(0.1))).toBe('not-canonical')
    expect(code(() => strictCanonicalJson(2 ** 53))).toBe('not-canonical')
  })
})

describe('base64', () => {
  it.each(['AA=', 'AB==', 'AA== ', 'A A=', 'AA-_', '====', 'A'])('refuses %s', (written) => {
    expect(code(() => decodeBase64(written))).toBe('not-base64')
  })
})

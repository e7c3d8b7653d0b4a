import { beforeAll, describe, expect, it } from 'vitest'
import { encodeText } from './bytes.ts'
import { encodeBundle, parseBundle } from './entry-bundle.ts'
import { type ExportFault, faultsNamedMax } from './export-fault.ts'
import { cryptography, flipBit } from './testdata/node-crypto.ts'
import { checkpointAt, exportOf, type Files, openFiles, tileFiles } from './testdata/sample-export.ts'
import { entryBytes, type SampleLog, writeSampleLog } from './testdata/sample-log.ts'
import { signCheckpoint, signer } from './testdata/signing.ts'
import { trustLog } from './trust-policy.ts'
import { type ExportOptions, verifyExport } from './verify-export.ts'

const origin = 'ledger.example.org/tlog'
const log = signer(origin, 1)
const witness = signer('witness.example', 2, 'cosignature')
const policy = trustLog(log.key)
const size = 600

let written: SampleLog
let honest: Files
beforeAll(() => {
  written = writeSampleLog(11, size)
  honest = exportOf(written, log, witness)
})

const verify = (files: Files, options: Partial<ExportOptions> = {}) =>
  verifyExport(cryptography, openFiles(files), { policy, ...options })
const without = (...paths: string[]) => new Map([...honest].filter(([path]) => !paths.includes(path)))
const withFile = (path: string, bytes: Uint8Array) => new Map(honest).set(path, bytes)
const fileOf = (path: string) => honest.get(path) ?? new Uint8Array()
const entriesOf = (path: string) => parseBundle(fileOf(path))
const subjectAt = (index: number) => written.entries[index]?.subject
const codes = (faults: readonly ExportFault[]) => [...new Set(faults.map(({ code }) => code))]

/** A bundle with one entry replaced by another that reads well. */
function withEntry(index: number, part: object): Uint8Array[] {
  return written.entries.map((entry, at) => entryBytes(at === index ? { ...entry, ...part } : entry))
}

describe('an honest export', () => {
  it('is good, and says how much was looked at', async () => {
    const done: [number, number][] = []
    const found = await verify(honest, { onProgress: (count, all) => done.push([count, all]) })
    expect(found).toMatchObject({
      outcome: 'good',
      faults: [],
      faultCount: 0,
      checkpoint: { origin, size },
      witnessed: [],
      entries: size,
      records: written.records.length,
      subjects: written.records.length,
      contents: written.contents.length,
    })
    expect(found.redacted).toBeGreaterThan(10)
    expect(found.sealed).toBeGreaterThan(10)
    expect(done).toEqual([
      [256, size],
      [512, size],
      [600, size],
    ])
  })

  it('is good without contents and ledger, where only the log is looked at', async () => {
    const paths = [...honest.keys()].filter((path) => path.endsWith('.jsonl'))
    expect(await verify(without(...paths), { scope: 'log' })).toMatchObject({
      outcome: 'good',
      contents: 0,
      records: 0,
    })
  })

  it('is good when it is empty', async () => {
    const files = exportOf({ entries: [], contents: [], records: [] }, log)
    files.delete('ledger.jsonl')
    expect(await verify(files)).toMatchObject({ outcome: 'good', entries: 0 })
  })

  it('is good with full tiles where partial ones were', async () => {
    const longer = exportOf(writeSampleLog(11, 768), log)
    const files = without('tile/0/002.p/88', 'tile/entries/002.p/88')
    for (const path of ['tile/0/002', 'tile/entries/002']) {
      const bytes = longer.get(path)
      if (bytes) files.set(path, bytes)
    }
    expect(await verify(files, { scope: 'log' })).toMatchObject({ outcome: 'good', entries: size })
  })

  it('tells which witnesses saw it, and is incomplete where too few did', async () => {
    const asks = { ...policy, witnesses: [witness.key], quorum: { needed: 1, members: [witness.key] } }
    expect((await verify(honest, { policy: asks })).witnessed).toEqual([
      { name: 'witness.example', at: 1_800_000_000 },
    ])
    const { outcome, faults, entries } = await verify(exportOf(written, log), { policy: asks })
    expect({ outcome, codes: codes(faults), entries }).toEqual({
      outcome: 'incomplete',
      codes: ['too-few-witnesses'],
      entries: size,
    })
  })
})

describe('the checkpoint of an export', () => {
  it('is asked for first', async () => {
    expect(await verify(without('checkpoint'))).toMatchObject({
      outcome: 'unreadable',
      faults: [{ code: 'no-checkpoint' }],
      checkpoint: null,
      entries: 0,
    })
  })

  it('is not believed under other keys or names, nor when it cannot be read', async () => {
    const root = tileFiles(written.entries.map(entryBytes)).root
    const one = { origin, size, root, extensions: [] }
    const cases: [string, string, string][] = [
      [signCheckpoint(one, signer(origin, 9)), 'checkpoint-unproved', 'no key that you trust'],
      [signCheckpoint({ ...one, origin: 'other.example' }, log), 'checkpoint-unproved', 'of another log'],
      [signCheckpoint(one, log).replace('\n600\n', '\n601\n'), 'checkpoint-unproved', 'is not of this text'],
      ['nothing', 'checkpoint-malformed', 'no signed note'],
    ]
    for (const [text, code, sentence] of cases) {
      const { outcome, faults } = await verify(withFile('checkpoint', encodeText(text)))
      expect(outcome).toBe('altered')
      expect(faults).toMatchObject([{ code, sentence: expect.stringContaining(sentence) }])
    }
    const { faults } = await verify(withFile('checkpoint', Uint8Array.of(0xff)))
    expect(codes(faults)).toEqual(['checkpoint-malformed'])
  })
})

describe('an older checkpoint', () => {
  it('is one that the export goes on from', async () => {
    for (const since of [0, 1, 256, 599, 600])
      expect((await verify(honest, { since: checkpointAt(written, since, log) })).outcome).toBe('good')
  })

  it('shows that a log was cut, or that another history was told', async () => {
    const longer = checkpointAt(writeSampleLog(11, 601), 601, log)
    expect(await verify(honest, { since: longer })).toMatchObject({
      outcome: 'altered',
      faults: [{ code: 'older-checkpoint-larger' }],
    })
    const other = checkpointAt(writeSampleLog(12, 300), 300, log)
    expect(await verify(honest, { since: other })).toMatchObject({
      outcome: 'altered',
      faults: [{ code: 'older-checkpoint-differs' }],
    })
  })

  it('proves nothing where it is not signed, or is none', async () => {
    for (const since of [checkpointAt(written, 9, signer(origin, 9)), 'nothing'])
      expect(await verify(honest, { since })).toMatchObject({
        outcome: 'unreadable',
        faults: [{ code: 'older-checkpoint-unproved' }],
        entries: size,
      })
  })

  it('narrows down where the change lies', async () => {
    const { files } = tileFiles(withEntry(400, { revision: 99 }))
    const forged = new Map([...honest, ...files])
    const found = await verify(forged, { since: checkpointAt(written, 300, log) })
    expect(found.faults[0]).toMatchObject({
      code: 'root-differs',
      sentence:
        'These entries do not give the root that the checkpoint signs. What was changed comes after the first 300.',
    })
  })
})

describe('an export in which something is missing', () => {
  const cases: [string, string, string][] = [
    ['a tile of leaf hashes', 'tile/0/001', 'tile-missing'],
    ['a tile above', 'tile/1/000.p/2', 'tile-missing'],
    ['the ledger shown', 'ledger.jsonl', 'ledger-missing'],
    ['the contents of a bundle', 'contents/001.jsonl', 'content-missing'],
  ]
  it.each(cases)('%s', async (_, path, code) => {
    const { outcome, faults } = await verify(without(path))
    expect(codes(faults).slice(0, 1)).toEqual([code])
    expect(outcome).toBe('incomplete')
  })

  it('is incomplete without a bundle; whose history went on there is told', async () => {
    const { outcome, faults, entries } = await verify(without('tile/entries/001'), { scope: 'log' })
    expect(entries).toBe(size - 256)
    expect(faults[0]).toMatchObject({ code: 'bundle-missing', sentence: 'tile/entries/001 is missing.' })
    expect(codes(faults)).toEqual(['bundle-missing', 'history-incomplete'])
    expect(outcome).toBe('incomplete')
  })

  it('is incomplete without bundle and tile: then there is no root to compare', async () => {
    const last = without('tile/entries/002.p/88', 'tile/0/002.p/88')
    const found = await verify(last, { scope: 'log', since: checkpointAt(written, 590, log) })
    expect(found).toMatchObject({ outcome: 'incomplete', entries: 512 })
    expect(codes(found.faults)).toEqual(['bundle-missing', 'tile-missing'])
  })

  it('names the first faults and counts the rest', async () => {
    const many = writeSampleLog(11, 2500)
    const files = exportOf({ ...many, contents: [] }, log)
    const { faults, faultCount } = await verify(files)
    expect(faults).toHaveLength(faultsNamedMax)
    expect(faultCount).toBeGreaterThan(faultsNamedMax)
  })
})

describe('an export in which something was changed', () => {
  it('tells which entry, and whose history', async () => {
    const at = 40
    const bundle = withEntry(at, { codes: { ...written.entries[at]?.codes, verdict: 'verified' } }).slice(
      0,
      256,
    )
    const { outcome, faults } = await verify(withFile('tile/entries/000', encodeBundle(bundle)))
    expect(outcome).toBe('altered')
    expect(faults[0]).toMatchObject({
      code: 'entry-altered',
      index: at,
      subject: subjectAt(at),
      sentence: 'Entry 40 is not the one that was logged.',
    })
    expect(new Set(faults.map(({ subject }) => subject))).toEqual(new Set([subjectAt(at)]))
  })

  it('tells which entry even where another tile is missing', async () => {
    const bundle = withEntry(40, { revision: 99 }).slice(0, 256)
    const files = without('tile/0/001').set('tile/entries/000', encodeBundle(bundle))
    const { faults } = await verify(files)
    expect(codes(faults)).toEqual(expect.arrayContaining(['entry-altered', 'tile-missing']))
    expect(codes(faults)).not.toContain('root-differs')
    expect(faults[0]).toMatchObject({ index: 40, subject: subjectAt(40) })
  })

  it('tells whose history, by the entries after it, when the entry itself is beyond reading', async () => {
    const follower = written.entries.findIndex(({ previous }) => previous !== null && previous < 200)
    const at = written.entries[follower]?.previous ?? 0
    const bundle = entriesOf('tile/entries/000')
    bundle[at] = encodeText('nothing')
    const { faults } = await verify(withFile('tile/entries/000', encodeBundle(bundle)))
    expect(faults[0]).toMatchObject({ code: 'entry-altered', index: at, subject: null })
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'history-altered', index: at, subject: subjectAt(at) }),
    )
  })

  it('tells a dropped, an inserted and a moved entry apart', async () => {
    const bundle = entriesOf('tile/entries/001')
    const edited = async (...entries: Uint8Array[]) => {
      const files = withFile('tile/entries/001', encodeBundle(entries))
      return (await verify(files, { scope: 'log' })).faults
    }
    const [first = encodeText(''), second = encodeText(''), ...rest] = bundle
    expect((await edited(first, ...rest))[0]).toMatchObject({ code: 'entry-missing', index: 257 })
    expect(await edited(second, first, ...rest)).toMatchObject([
      { code: 'entry-moved', index: 257 },
      { code: 'entry-moved', index: 256 },
    ])
    expect(await edited(first, first, ...bundle.slice(2))).toMatchObject([
      { code: 'entry-altered', index: 257, subject: subjectAt(256) },
      { code: 'history-altered', index: 257, subject: subjectAt(257) },
    ])
  })

  it('tells an inserted entry in a bundle that has room', async () => {
    const path = 'tile/entries/002.p/88'
    const bundle = entriesOf(path)
    const files = withFile(path, encodeBundle([...bundle, ...bundle.slice(0, 1)]))
    expect((await verify(files)).faults).toMatchObject([
      { code: 'entry-inserted', index: 600, subject: subjectAt(512) },
    ])
  })

  it('believes the entries where only tiles were changed', async () => {
    for (const path of ['tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2']) {
      const { outcome, faults } = await verify(withFile(path, flipBit(fileOf(path), 77)))
      expect({ outcome, codes: codes(faults) }, path).toEqual({ outcome: 'altered', codes: ['tile-differs'] })
    }
    const cut = await verify(withFile('tile/0/001', fileOf('tile/0/001').slice(1)))
    expect(cut.faults).toMatchObject([
      { code: 'tile-differs', sentence: expect.stringContaining('has 8192 bytes; this one has 8191') },
    ])
    const long = await verify(withFile('tile/1/000.p/2', new Uint8Array(65)))
    expect(codes(long.faults)).toEqual(['tile-differs'])
  })

  it('says so when neither entries nor tiles give the signed root', async () => {
    const { files } = tileFiles(withEntry(300, { revision: 99 }))
    const forged = new Map([...honest, ...files])
    const consistent = await verify(forged, { scope: 'log' })
    expect(codes(consistent.faults)).toEqual(['root-differs', 'revision-goes-back'])
    forged.set('tile/0/000', flipBit(fileOf('tile/0/000'), 8 * 32 * 5))
    const disputed = await verify(forged, { scope: 'log' })
    expect(disputed.faults[0]?.code).toBe('root-differs')
    expect(disputed.faults).toContainEqual(expect.objectContaining({ code: 'entry-differs', index: 5 }))
  })

  it('refuses a bundle that cannot be read, or that nothing says the length of', async () => {
    const cut = await verify(withFile('tile/entries/001', fileOf('tile/entries/001').slice(0, -1)))
    expect(cut.faults[0]).toMatchObject({
      code: 'bundle-malformed',
      sentence: expect.stringContaining('ends within an entry'),
    })
    const short = without('tile/0/001').set(
      'tile/entries/001',
      encodeBundle(entriesOf('tile/entries/001').slice(1)),
    )
    expect(codes((await verify(short, { scope: 'log' })).faults).slice(0, 2)).toEqual([
      'tile-missing',
      'bundle-malformed',
    ])
  })

  it('does not take for an entry what the log itself signed and nobody can read', async () => {
    const entries = [...written.entries.slice(0, 3).map(entryBytes), encodeText('{}'), Uint8Array.of(0xff)]
    const { files, root } = tileFiles(entries)
    files.set('checkpoint', encodeText(signCheckpoint({ origin, size: 5, root, extensions: [] }, log)))
    const { faults } = await verify(files, { scope: 'log' })
    expect(faults).toMatchObject([
      { code: 'entry-malformed', index: 3 },
      { code: 'entry-malformed', index: 4 },
    ])
  })
})

describe('what is not about the export', () => {
  it('is passed on: a disk that fails, cryptography that is missing', async () => {
    const fails = (suffix: string) => async (path: string) => {
      if (path.endsWith(suffix)) throw new TypeError(`cannot open ${path}`)
      return openFiles(honest)(path)
    }
    for (const suffix of ['checkpoint', 'tile/0/000', 'tile/entries/001', '001.jsonl', 'ledger.jsonl'])
      await expect(verifyExport(cryptography, fails(suffix), { policy })).rejects.toThrow('cannot open')
    const breaksOff = async (path: string) => {
      if (path !== 'ledger.jsonl') return openFiles(honest)(path)
      return (async function* () {
        yield encodeText('{')
        throw new TypeError('the disk is gone')
      })()
    }
    await expect(verifyExport(cryptography, breaksOff, { policy })).rejects.toThrow('the disk is gone')
    const verifyEd25519 = async () => Promise.reject(new TypeError('no Ed25519 here'))
    const open = openFiles(honest)
    await expect(verifyExport({ ...cryptography, verifyEd25519 }, open, { policy })).rejects.toThrow(
      'no Ed25519',
    )
  })
})

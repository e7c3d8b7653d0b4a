import { encodeText } from '../bytes.ts'
import { parseEntry } from '../entry.ts'
import { encodeBundle, parseBundle } from '../entry-bundle.ts'
import { exportPaths } from '../export-files.ts'
import { flipBit } from './node-crypto.ts'
import { checkpointAt, exportOf, type Files, tileFiles } from './sample-export.ts'
import { entryBytes, oneOf, pick, type SampleLog } from './sample-log.ts'
import { type Signer, signCheckpoint } from './signing.ts'

/** What somebody who tampers with an export has: the log, its files, chance, the signer, and another one. */
export type Tampering = {
  readonly log: SampleLog
  readonly files: Files
  readonly random: () => number
  readonly signer: Signer
  readonly thief: Signer
}

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const linesOf = (files: Files, path: string) => decode(files.get(path)).split('\n').slice(0, -1)
const writeLines = (files: Files, path: string, lines: readonly string[]) =>
  files.set(path, encodeText(lines.map((line) => `${line}\n`).join('')))

function swap<Value>(values: Value[], one: number, other: number): void {
  const [first, second] = [values[one], values[other]]
  if (first === undefined || second === undefined) return
  values[one] = second
  values[other] = first
}

type Edit = <Value>(values: Value[], random: () => number) => void

const drop: Edit = (values, random) => {
  values.splice(pick(random, values.length), 1)
}

const swapTwo: Edit = (values, random) => {
  const at = pick(random, values.length)
  swap(values, at, (at + 1 + pick(random, values.length - 1)) % values.length)
}

const repeat: Edit = (values, random) => {
  const at = pick(random, values.length)
  values.splice(pick(random, values.length + 1), 0, ...values.slice(at, at + 1))
}

const pathsOf = (files: Files, part: string) => [...files.keys()].filter((path) => path.includes(part))

function editLines({ files, random }: Tampering, path: string, edit: Edit): void {
  const lines = linesOf(files, path)
  edit(lines, random)
  writeLines(files, path, lines)
}

function editBundle({ files, random }: Tampering, edit: Edit): void {
  const path = oneOf(random, pathsOf(files, 'tile/entries'))
  const entries = parseBundle(files.get(path) ?? new Uint8Array())
  edit(entries, random)
  files.set(path, entries.length > 0 && entries.length <= 256 ? encodeBundle(entries) : new Uint8Array())
}

/** Changes one code of one entry, so that it still reads well. */
function changedEntries({ log, random }: Tampering): Uint8Array[] {
  const entries = log.entries.map(entryBytes)
  const at = pick(random, entries.length)
  const entry = parseEntry(decode(entries[at]))
  const codes = { ...entry.codes, verdict: entry.codes.verdict === 'verified' ? 'disputed' : 'verified' }
  entries[at] = entryBytes({ ...entry, codes })
  return entries
}

/** Writes bundles (and tiles) of other entries over those of an export. */
function overwrite(
  files: Files,
  entries: readonly Uint8Array[],
  isTile: (path: string) => boolean,
): Uint8Array {
  const { files: forged, root } = tileFiles(entries)
  for (const [path, bytes] of forged) if (isTile(path)) files.set(path, bytes)
  return root
}

function editCodes({ files, random }: Tampering, change: (codes: Record<string, string>) => void): void {
  const lines = linesOf(files, exportPaths.ledger)
  const at = pick(random, lines.length)
  const record = JSON.parse(lines[at] ?? '{}')
  change(record.codes)
  record.codes = Object.fromEntries(Object.entries(record.codes).sort(([a], [b]) => (a < b ? -1 : 1)))
  lines[at] = JSON.stringify(record)
  writeLines(files, exportPaths.ledger, lines)
}

function contentPath({ files, random }: Tampering): string {
  return oneOf(random, pathsOf(files, 'contents/'))
}

/** Everything that is tried on an export, by what it does; each changes `files` in place. */
export const tamperings: Record<string, (work: Tampering) => void> = {
  'a bit flipped': ({ files, random }) => {
    const path = oneOf(random, [...files.keys()])
    const bytes = files.get(path) ?? new Uint8Array()
    files.set(path, flipBit(bytes, pick(random, 8 * bytes.length)))
  },
  'a file cut': ({ files, random }) => {
    const path = oneOf(random, [...files.keys()])
    const bytes = files.get(path) ?? new Uint8Array()
    files.set(path, bytes.slice(0, pick(random, bytes.length)))
  },
  'a file dropped': ({ files, random }) => {
    files.delete(oneOf(random, [...files.keys()]))
  },
  'an entry dropped': (work) => editBundle(work, drop),
  'entries swapped': (work) => editBundle(work, swapTwo),
  'an entry repeated': (work) => editBundle(work, repeat),
  'an entry inserted': (work) => {
    const [stranger] = changedEntries(work).slice(pick(work.random, work.log.entries.length))
    const { files, random } = work
    const path = oneOf(random, pathsOf(files, 'tile/entries'))
    const entries = parseBundle(files.get(path) ?? new Uint8Array())
    if (stranger) entries.splice(pick(random, entries.length + 1), 0, stranger)
    files.set(path, entries.length <= 256 ? encodeBundle(entries) : new Uint8Array())
  },
  'an entry changed': (work) => {
    overwrite(work.files, changedEntries(work), (path) => path.includes('entries'))
  },
  'an entry changed with its tiles': (work) => {
    overwrite(work.files, changedEntries(work), () => true)
  },
  'an entry changed with tiles and checkpoint, under another key': (work) => {
    const { files, log, thief } = work
    const root = overwrite(files, changedEntries(work), () => true)
    const checkpoint = { origin: thief.key.name, size: log.entries.length, root, extensions: [] }
    files.set(exportPaths.checkpoint, encodeText(signCheckpoint(checkpoint, thief)))
  },
  'the checkpoint under another key': ({ files, log, thief }) => {
    files.set(exportPaths.checkpoint, encodeText(checkpointAt(log, log.entries.length, thief)))
  },
  'an old checkpoint': ({ files, log, random, signer }) => {
    const size = pick(random, log.entries.length)
    files.set(exportPaths.checkpoint, encodeText(checkpointAt(log, size, signer)))
  },
  'the log cut to an earlier state, the ledger shown kept': ({ files, signer, random, log }) => {
    const entries = log.entries.slice(0, pick(random, log.entries.length))
    const ledger = files.get(exportPaths.ledger) ?? new Uint8Array()
    for (const path of pathsOf(files, 'tile/')) files.delete(path)
    for (const [path, bytes] of exportOf({ ...log, entries }, signer)) files.set(path, bytes)
    files.set(exportPaths.ledger, ledger)
  },
  'a verdict changed in the ledger shown': (work) =>
    editCodes(work, (codes) => {
      codes.verdict = codes.verdict === 'verified' ? 'disputed' : 'verified'
    }),
  'a code dropped from the ledger shown': (work) =>
    editCodes(work, (codes) => {
      delete codes[oneOf(work.random, Object.keys(codes))]
    }),
  'a line dropped from the ledger shown': (work) => editLines(work, exportPaths.ledger, drop),
  'lines swapped in the ledger shown': (work) => editLines(work, exportPaths.ledger, swapTwo),
  'a line repeated in the ledger shown': (work) => editLines(work, exportPaths.ledger, repeat),
  'a content dropped': (work) => editLines(work, contentPath(work), drop),
  'a content repeated': (work) => editLines(work, contentPath(work), repeat),
}

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { encodeHex, encodeText } from '../lib/translog/bytes.ts'
import { commit } from '../lib/translog/commitment.ts'
import { type Content, formatContent, hashContent } from '../lib/translog/content.ts'
import { type Entry, encodeEntry } from '../lib/translog/entry.ts'
import { encodeBundle } from '../lib/translog/entry-bundle.ts'
import { contentsPath, exportPaths } from '../lib/translog/export-files.ts'
import { formatShownRecord } from '../lib/translog/shown-record.ts'
import { hasher, sha256 } from '../lib/translog/testdata/node-crypto.ts'
import { signCheckpoint, signer } from '../lib/translog/testdata/signing.ts'
import { formatTilePath, tileWidth } from '../lib/translog/tile.ts'
import { growTileTree } from '../lib/translog/tile-tree.ts'

export const origin = 'ledger.example.org/tlog'
export const log = signer(origin, 1)

type Said = { entry: Entry; contents: Content[] }

const prose = 'The table on page 12 gives 2.788 million hours, and the price stands in the caption. '.repeat(
  3,
)

const subjectOf = (claim: number) => `claim-${String(claim).padStart(9, '0')}`

/** One claim from its opening to its decision: seven entries with all that they stand for. */
function claimHistory(claim: number, start: number): Said[] {
  const subject = subjectOf(claim)
  const saltOf = (name: string) => sha256(encodeText(`${claim} ${name}`))
  const said: Said[] = []
  const say = (
    kind: string,
    codes: Record<string, string>,
    values: Record<string, Content['value']>,
    bodies: Record<string, Content['value']> = {},
    hashes: Record<string, string> = {},
  ) => {
    const index = start + said.length
    const entry: Entry = {
      version: 1,
      at: new Date(1_790_000_000_000 + index * 1000).toISOString(),
      kind,
      subject,
      revision: said.length + 1,
      previous: said.length === 0 ? null : index - 1,
      actor: { id: '5f0c7d2e-6d1f-4c7a-9f57-0d6a3c1b2e4f', role: 'reviewer' },
      codes,
      hashes: {
        ...hashes,
        ...Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, hashContent(sha256, value)]),
        ),
      },
      commitments: Object.fromEntries(
        Object.entries(bodies).map(([name, body]) => [name, commit(sha256, saltOf(`${index}${name}`), body)]),
      ),
    }
    const contents = [
      ...Object.entries(values).map(([name, value]) => ({ index, name, salt: null, value })),
      ...Object.entries(bodies).map(([name, value]) => ({
        index,
        name,
        salt: encodeHex(saltOf(`${index}${name}`)),
        value,
      })),
    ]
    said.push({ entry, contents })
  }
  const review = (id: string) => ({
    opening: { tag: 'review-opening', verdict: 'verified', framing: 'exact' },
    rationale: { tag: 'review-rationale', text: `${prose}${id}`, caveat: null },
  })
  say(
    'claim.open',
    { ref: `c-${claim}`, state: 'open', document: 'd', assertion: 'so' },
    { claim: { exact: prose } },
  )
  for (const stance of ['supports', 'supports', 'context'])
    say(
      'evidence.attach',
      { evidence: `e${claim}`, stance },
      { evidence: { fact: prose }, source: { title: prose } },
    )
  say('check.add', { check: `k${claim}`, outcome: 'consistent' }, { check: { expression: 'a * b' } })
  say('review.submit', { review: 'r1', state: 'in-review' }, {}, review('r1'))
  const salts = {
    'salt.r1': encodeHex(saltOf(`${start + 5}opening`)),
    'salt.r2': encodeHex(saltOf(`${start + 6}opening`)),
  }
  const opened = { 'review.r1': 'verified exact', 'review.r2': 'verified exact' }
  const decided = { review: 'r2', state: 'decided', verdict: 'verified', basis: 'agreement', ...opened }
  say('review.submit', decided, {}, review('r2'), salts)
  return said
}

/** Writes the export of a log of about `size` entries to a folder, as a site would; gives the number of entries. */
export async function writeExport(folder: string, size: number): Promise<number> {
  const write = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  const tree = growTileTree(hasher)
  const ledger = createWriteStream(join(folder, exportPaths.ledger))
  let waiting: Said[] = []
  const flush = (said: readonly Said[], index: number) => {
    const bytes = said.map(({ entry }) => encodeText(encodeEntry(entry)))
    for (const one of bytes) tree.append(hasher.leaf(one))
    write(formatTilePath({ level: 'entries', index, width: said.length }), encodeBundle(bytes))
    write(
      contentsPath(index),
      said.flatMap((one) => one.contents.map((content) => `${formatContent(content)}\n`)).join(''),
    )
    for (const { tile, bytes: full } of tree.takeFullTiles()) write(formatTilePath(tile), full)
  }
  let count = 0
  for (let claim = 0; count < size; claim += 1) {
    const history = claimHistory(claim, count)
    count += history.length
    const subject = subjectOf(claim)
    const codes = {
      ref: `c-${claim}`,
      document: 'd',
      assertion: 'so',
      state: 'decided',
      verdict: 'verified',
      basis: 'agreement',
    }
    if (!ledger.write(`${formatShownRecord({ subject, index: count - 1, codes })}\n`))
      await new Promise<void>((resolve) => ledger.once('drain', () => resolve()))
    waiting.push(...history)
    while (waiting.length >= tileWidth) {
      flush(waiting.slice(0, tileWidth), Math.floor(tree.size() / tileWidth))
      waiting = waiting.slice(tileWidth)
    }
  }
  if (waiting.length > 0) flush(waiting, Math.floor(tree.size() / tileWidth))
  for (const { tile, bytes } of tree.partialTiles()) write(formatTilePath(tile), bytes)
  write(
    exportPaths.checkpoint,
    signCheckpoint({ origin, size: count, root: tree.root(), extensions: [] }, log),
  )
  await new Promise<void>((resolve) => ledger.end(() => resolve()))
  return count
}

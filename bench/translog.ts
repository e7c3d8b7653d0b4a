import { execFileSync } from 'node:child_process'
import { createHash, hash } from 'node:crypto'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCheckpoint } from '../lib/translog/checkpoint.ts'
import { parseNote } from '../lib/translog/note.ts'
import { assembleProof, planInclusion } from '../lib/translog/proof-plan.ts'
import { cryptography, hasher } from '../lib/translog/testdata/node-crypto.ts'
import { formatTilePath, type Tile } from '../lib/translog/tile.ts'
import { readTiles } from '../lib/translog/tile-hashes.ts'
import { growTree } from '../lib/translog/tree.ts'
import { treeHasher } from '../lib/translog/tree-hash.ts'
import { trustLog } from '../lib/translog/trust-policy.ts'
import { verifyExport } from '../lib/translog/verify-export.ts'
import { verifyInclusion } from '../lib/translog/verify-proof.ts'
import { log, writeExport } from './translog-export.ts'

/**
 * Seconds for a tree of a million leaves against two million bare SHA-256 calls (aim: 1.5 times at most), for
 * verifying an export of a million entries (aims: 60 s, 1 GB), and milliseconds for proving one entry from tiles on
 * disk (aim: 20 ms). Each the best of three but the export, which is verified once, in a process of its own.
 */
const size = Number(process.argv[2] ?? 1_000_000)
const fast = (bytes: Uint8Array) => hash('sha256', bytes, 'buffer')

const secondsOf = (work: () => unknown) => {
  const started = performance.now()
  work()
  return (performance.now() - started) / 1000
}
const best = (work: () => unknown) => Math.min(...[0, 1, 2].map(() => secondsOf(work)))
const show = (what: string, figure: string) => console.log(`${what.padEnd(52)} ${figure}`)

function measureTree(): void {
  for (const [name, sha256] of [
    ['crypto.hash', fast],
    ['createHash', cryptography.sha256],
  ] as const) {
    const pair = new Uint8Array(65)
    const bare = best(() => {
      for (let call = 0; call < 2 * size; call += 1) sha256(pair)
    })
    const own = treeHasher(sha256)
    const leaf = new Uint8Array(64)
    const tree = best(() => {
      const grown = growTree(own)
      for (let index = 0; index < size; index += 1) grown.append(own.leaf(leaf))
      return grown.root()
    })
    show(`root over ${size} leaves, ${name}`, `${tree.toFixed(2)} s`)
    show(`${2 * size} bare calls, ${name}`, `${bare.toFixed(2)} s; factor ${(tree / bare).toFixed(2)}`)
  }
}

const openFolder = (folder: string) => async (path: string) => {
  const file = join(folder, path)
  return existsSync(file) ? createReadStream(file) : null
}

async function verifyFolder(folder: string): Promise<void> {
  const started = performance.now()
  const sha256 = (bytes: Uint8Array) => new Uint8Array(fast(bytes))
  const found = await verifyExport({ ...cryptography, sha256 }, openFolder(folder), {
    policy: trustLog(log.key),
  })
  const seconds = (performance.now() - started) / 1000
  const megabytes = process.resourceUsage().maxRSS / 1024
  show(
    `an export of ${found.entries} entries, ${found.contents} contents`,
    `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB; ${found.outcome}, ${found.faultCount} faults`,
  )
}

function measureProofs(folder: string): void {
  const note = parseNote(readFileSync(join(folder, 'checkpoint'), 'utf8'))
  const head = parseCheckpoint(note.text)
  const read = (tile: Tile) => readFileSync(join(folder, formatTilePath(tile)))
  const times = Array.from({ length: 1000 }, (_, run) => {
    const index = (run * 7919) % head.size
    return (
      1000 *
      secondsOf(() => {
        const plan = planInclusion(index, head.size)
        const proof = assembleProof(hasher, plan, readTiles(hasher, head.size, plan.positions, read))
        const [leafHash] = readTiles(hasher, head.size, [{ level: 0, index }], read)
        const fault = leafHash ? verifyInclusion(hasher, { index, leafHash, proof, tree: head }) : 'no leaf'
        if (fault !== null) throw new Error(`the proof of entry ${index} does not prove: ${fault}`)
      })
    )
  }).sort((one, other) => one - other)
  const at = (part: number) => (times[Math.floor(part * times.length)] ?? 0).toFixed(2)
  show('proof of one entry from tiles on disk, verified', `median ${at(0.5)} ms, p99 ${at(0.99)} ms`)
}

if (process.argv[2] === '--verify') await verifyFolder(process.argv[3] ?? '')
else {
  measureTree()
  const folder = mkdtempSync(join(tmpdir(), 'translog-'))
  try {
    const written = performance.now()
    const count = await writeExport(folder, size)
    show(`writing an export of ${count} entries`, `${((performance.now() - written) / 1000).toFixed(1)} s`)
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, 'checkpoint')))
      .digest('hex')
    show('its checkpoint', digest.slice(0, 16))
    measureProofs(folder)
    process.stdout.write(execFileSync(process.execPath, [import.meta.filename, '--verify', folder]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

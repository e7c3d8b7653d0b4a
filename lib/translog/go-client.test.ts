import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeText } from './bytes.ts'
import { encodeEntry } from './entry.ts'
import { flipBit, hasher } from './testdata/node-crypto.ts'
import { type Files, tileFiles } from './testdata/sample-export.ts'
import { signCheckpoint, signer } from './testdata/signing.ts'
import { growTree } from './tree.ts'
import { formatVerifierKey } from './verifier-key.ts'

/** Debian's golang-golang-x-mod-dev; with golang-go, all that the client needs. */
const goPath = '/usr/share/gocode'
const hasGo =
  existsSync(join(goPath, 'src/golang.org/x/mod/sumdb/tlog')) && spawnSync('go', ['version']).status === 0

const size = 70_000
const oldSizes = [1, 255, 256, 257, 65_535, 65_536, 65_537, 69_999, 70_000]
const log = signer('ledger.example.org/tlog', 1)

describe.skipIf(!hasGo)("a stranger's client (skipped without golang-go and golang-golang-x-mod-dev)", () => {
  let folder = ''
  let client = ''
  const oldFiles = oldSizes.map((old) => `checkpoint.${old}`)
  let files: Files = new Map()

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'go-client-'))
    client = join(folder, 'client')
    const build = spawnSync(
      'go',
      ['build', '-o', client, join(import.meta.dirname, 'testdata/go-client/main.go')],
      {
        env: {
          ...process.env,
          GO111MODULE: 'off',
          GOPATH: goPath,
          GOCACHE: join(folder, 'cache'),
          GOFLAGS: '',
        },
        encoding: 'utf8',
      },
    )
    expect(build.stderr).toBe('')
    files = writeLog()
    for (const [path, bytes] of files) write(path, bytes)
  }, 300_000)

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function write(path: string, bytes: Uint8Array): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }

  function verify() {
    const older = oldFiles.map((file) => join(folder, file))
    return spawnSync(client, [folder, formatVerifierKey(log.key), ...older], { encoding: 'utf8' })
  }

  it(`agrees about ${size} entries, their proofs, and every older checkpoint`, () => {
    const { stdout, stderr } = verify()
    expect({ stdout, stderr }).toEqual({
      stdout: `${size} entries, 722 proofs, ${oldSizes.length} older checkpoints\n`,
      stderr: '',
    })
  })

  it('agrees that a changed tile, entry or checkpoint proves nothing', () => {
    for (const path of [
      'tile/0/111',
      'tile/1/000',
      'tile/entries/273.p/112',
      'checkpoint',
      'checkpoint.256',
    ]) {
      const bytes = files.get(path) ?? new Uint8Array()
      write(path, flipBit(bytes, 8 * 40))
      expect(verify().status, path).toBe(1)
      write(path, bytes)
    }
    expect(verify().status).toBe(0)
  })
})

function writeLog(): Files {
  const checkpoints: Files = new Map()
  const tree = growTree(hasher)
  const entries = Array.from({ length: size }, (_, index) =>
    encodeText(
      encodeEntry({
        version: 1,
        at: new Date(1_790_000_000_000 + index).toISOString(),
        kind: 'claim.open',
        subject: `claim-${index}`,
        revision: 1,
        previous: null,
        actor: { id: 'p', role: 'editor' },
        codes: { ref: `c-${index}`, state: 'open' },
        hashes: {},
        commitments: {},
      }),
    ),
  )
  const sign = (path: string) => {
    const head = { origin: log.key.name, size: tree.size(), root: tree.root(), extensions: [] }
    checkpoints.set(path, encodeText(signCheckpoint(head, log)))
  }
  for (const entry of entries) {
    tree.append(hasher.leaf(entry))
    if (oldSizes.includes(tree.size())) sign(`checkpoint.${tree.size()}`)
  }
  sign('checkpoint')
  return new Map([...tileFiles(entries).files, ...checkpoints])
}

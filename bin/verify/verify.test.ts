import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { encodeText, exportPaths, formatVerifierKey } from '#lib/translog/index.ts'
import { checkpointAt, exportOf, type Files } from '#lib/translog/testdata/sample-export.ts'
import { writeSampleLog } from '#lib/translog/testdata/sample-log.ts'
import { signer } from '#lib/translog/testdata/signing.ts'
import { logSizeHeader } from './open-site.ts'
import { verify } from './verify.ts'

const log = writeSampleLog(7, 600)
const own = signer('ledger.example.org/tlog', 1)
const key = formatVerifierKey(own.key)

let folder = ''
let said: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claim-ledger-verify-'))
  said = []
  const keep = (line: string) => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(keep)
  vi.spyOn(console, 'error').mockImplementation(keep)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const honest = (): Files => exportOf(log, own).set(exportPaths.key, encodeText(`${key}\n`))

function lay(files: Files): string {
  for (const [path, bytes] of files) {
    const file = join(folder, 'export', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  return join(folder, 'export')
}

function note(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

describe('claim-ledger verify, of an export', () => {
  it('finds an honest one good, by the key that came with it or by one that is given', async () => {
    const path = lay(honest())
    expect(await verify([path])).toBe(0)
    expect(said.join('\n')).toMatch(/^Good: nothing was changed\..*600 entries.*Compare it with one/s)
    expect(await verify([path, '--policy', note('key', `${key}\n`)])).toBe(0)
    expect(await verify([path, '--policy', note('policy', `log ${key}\nquorum none\n`)])).toBe(0)
  })

  it('holds it against an older checkpoint', async () => {
    const path = lay(honest())
    expect(await verify([path, '--since', note('old', checkpointAt(log, 300, own))])).toBe(0)
    const other = writeSampleLog(8, 300)
    expect(await verify([path, '--since', note('other', checkpointAt(other, 300, own))])).toBe(1)
  })

  it('names a verdict that was changed in the ledger shown alone', async () => {
    const files = honest()
    const ledger = new TextDecoder().decode(files.get(exportPaths.ledger))
    expect(ledger).toContain('"verdict":"verified"')
    files.set(exportPaths.ledger, encodeText(ledger.replace('"verdict":"verified"', '"verdict":"disputed"')))
    expect(await verify([lay(files)])).toBe(1)
    expect(said.join('\n')).toContain('the ledger shows the verdict "disputed", the log says "verified"')
  })

  it('says what is not there', async () => {
    const files = honest()
    files.delete(exportPaths.ledger)
    expect(await verify([lay(files)])).toBe(2)
  })

  it('says what it cannot use', async () => {
    const path = lay(honest())
    for (const args of [[], [path, path], ['--what', path], [join(folder, 'nothing')], [note('x', 'words')]])
      expect(await verify(args), args.join(' ')).toBe(3)
    expect(await verify([path, '--policy', note('nonsense', 'nonsense\n')])).toBe(3)
    expect(await verify([path, '--since', join(folder, 'nowhere')])).toBe(3)
  })

  it.each([
    ['an empty folder', () => join(folder, 'empty'), 'There is no log to verify'],
    ['an archive', () => note('export.zip', 'PK\u0003\u0004'), 'unpack it'],
    ['a file too large to be a proof', () => note('large', ' '.repeat(5_000_000)), 'too large'],
    ['no address', () => 'https://', 'is no address'],
    ['an address of another kind', () => 'ftp://ledger.example.org', 'There is no file or folder'],
  ])('says of %s what it is, and nothing of our own code', async (_what, path, sentence) => {
    mkdirSync(join(folder, 'empty'))
    expect(await verify([path()])).toBe(3)
    expect(said.join('\n')).toContain(sentence)
    expect(said.join('\n')).not.toMatch(/\n\s+at /)
  })

  it('says of each file that is missing, empty or cut that not all is there, or that it is not what was logged', async () => {
    const few = () => exportOf(writeSampleLog(7, 20), own).set(exportPaths.key, encodeText(`${key}\n`))
    for (const path of few().keys())
      for (const damage of [() => null, () => new Uint8Array(), (bytes: Uint8Array) => bytes.slice(0, -2)]) {
        const files = few()
        const damaged = damage(files.get(path) ?? new Uint8Array())
        if (damaged === null) files.delete(path)
        else files.set(path, damaged)
        rmSync(join(folder, 'export'), { recursive: true, force: true })
        expect(await verify([lay(files)]), path).not.toBe(0)
        expect(said.join('\n')).not.toMatch(/\n\s+at /)
      }
  })
})

describe('claim-ledger verify, of a running site', () => {
  const serve = (files: Files, logSize: number): Promise<string> =>
    serveBy((request, response) => {
      const bytes = files.get((request.url ?? '').replace('/tlog/', ''))
      if (bytes) response.writeHead(200, { [logSizeHeader]: String(logSize) }).end(bytes)
      else response.writeHead(404).end()
    })

  async function serveBy(answer: RequestListener): Promise<string> {
    const server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : ''
  }

  it('finds an honest one good', async () => {
    expect(await verify([await serve(honest(), 600)])).toBe(0)
  })

  it('says that one entry was changed', async () => {
    const files = honest()
    const bundle = files.get('tile/entries/000')
    if (bundle) bundle[40] = (bundle[40] ?? 0) ^ 1
    expect(await verify([await serve(files, 600)])).toBe(1)
  })

  it('waits for a site that is busy', async () => {
    const files = honest()
    let isBusy = true
    const site = await serveBy((request, response) => {
      const path = (request.url ?? '').replace('/tlog/', '')
      const bytes = files.get(path)
      if (path === exportPaths.ledger && isBusy) {
        isBusy = false
        response.writeHead(429).end()
      } else if (bytes) response.writeHead(200, { [logSizeHeader]: '600' }).end(bytes)
      else response.writeHead(404).end()
    })
    expect(await verify([site])).toBe(0)
  })

  it('says that a site answers everything with a page, and that one has no checkpoint', async () => {
    const page = await serveBy(
      (_request, response) => void response.end('<!doctype html><title>Hello</title>'),
    )
    expect(await verify([page])).toBe(3)
    expect(said.join('\n')).toContain('/tlog/ledger.jsonl is no ledger')
    const files = honest().set(exportPaths.checkpoint, encodeText('<!doctype html>'))
    expect(await verify([await serve(files, 600)])).toBe(3)
    expect(said.join('\n')).toContain('/tlog/checkpoint is no checkpoint: This is no signed note')
  })

  it('says that an answer broke off, and that a site is no ledger', async () => {
    const site = await serveBy((request, response) => {
      if (request.url?.endsWith('checkpoint')) response.writeHead(200, { 'content-length': '999' }).write('x')
      else response.writeHead(404).end()
      if (request.url?.endsWith('checkpoint')) setImmediate(() => response.destroy())
    })
    expect(await verify([site])).toBe(3)
    expect(said.join('\n')).toContain('cannot be read')
    expect(await verify([await serve(new Map(), 0)])).toBe(3)
    expect(said.join('\n')).toContain('There is no log to verify')
  })

  it('says that nobody answers', async () => {
    expect(await verify(['http://127.0.0.1:1'])).toBe(3)
    expect(said.join('\n')).toContain('cannot be read')
  })
})

import type { LostEntry } from '#lib/db/log/append-missing.ts'
import {
  contentsPath,
  decodeText,
  formatTilePath,
  type OpenFile,
  parseBundle,
  parseContent,
  parseEntry,
  tilesOf,
  tileWidth,
} from '#lib/translog/index.ts'
import { CannotVerify } from './cannot-verify.ts'

/** The entries of a published log from `from` to `size`, with what they stand for. Throws `CannotVerify`. */
export async function* lostEntries(open: OpenFile, from: number, size: number): AsyncGenerator<LostEntry> {
  const bundles = tilesOf(size).filter(({ level }) => level === 'entries')
  for (const bundle of bundles) {
    const start = bundle.index * tileWidth
    if (start + bundle.width <= from) continue
    const path = formatTilePath(bundle)
    const bytes =
      (await readWhole(open, path)) ??
      (await readWhole(open, formatTilePath({ ...bundle, width: tileWidth })))
    if (bytes === null) throw new CannotVerify(`${path} is missing.`)
    const lines = decodeText((await readWhole(open, contentsPath(bundle.index))) ?? new Uint8Array())
    const contents = lines
      .split('\n')
      .filter((line) => line !== '')
      .map(parseContent)
    for (const [at, entry] of parseBundle(bytes).slice(0, bundle.width).entries()) {
      const index = start + at
      if (index < from) continue
      const own = contents.filter((content) => content.index === index)
      yield { index, entry: parseEntry(decodeText(entry)), contents: own }
    }
  }
}

async function readWhole(open: OpenFile, path: string): Promise<Uint8Array | null> {
  const chunks = await open(path)
  if (chunks === null) return null
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return new Uint8Array(Buffer.concat(parts))
}

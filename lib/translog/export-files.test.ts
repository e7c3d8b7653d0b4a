import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeText } from './bytes.ts'
import { contentsPath, lineBytesMax, openLines, readFile, readTileFile } from './export-files.ts'
import { isFullProof } from './testdata/node-crypto.ts'
import { openFiles } from './testdata/sample-export.ts'

const open = (text: string, chunkBytes = 3) => openFiles(new Map([['file', encodeText(text)]]), chunkBytes)

async function collect(lines: AsyncIterable<string> | null): Promise<string[]> {
  const all: string[] = []
  for await (const line of lines ?? []) all.push(line)
  return all
}

const linesOf = async (text: string, chunkBytes?: number) =>
  collect(await openLines(open(text, chunkBytes), 'file'))

describe('the files of an export', () => {
  it('hold the contents of each bundle beside it', () => {
    expect(contentsPath(0)).toBe('contents/000.jsonl')
    expect(contentsPath(1_234_067)).toBe('contents/x001/x234/067.jsonl')
  })

  it('are read whole, up to a limit that the reader can see was passed', async () => {
    expect(await readFile(open('abcdefg'), 'file', 7)).toEqual(encodeText('abcdefg'))
    expect(await readFile(open('abcdefg'), 'file', 4)).toHaveLength(5)
    expect(await readFile(open(''), 'file', 4)).toEqual(new Uint8Array())
    expect(await readFile(open('abc'), 'other', 4)).toBe(null)
  })

  it('give a full tile where the partial one is gone', async () => {
    const files = openFiles(
      new Map([
        ['tile/0/000', Uint8Array.of(1, 2)],
        ['tile/0/001.p/3', Uint8Array.of(3)],
      ]),
    )
    const read = (index: number, width: number) => readTileFile(files, { level: 0, index, width }, 99)
    expect(await read(0, 7)).toEqual({ bytes: Uint8Array.of(1, 2), width: 256 })
    expect(await read(1, 3)).toEqual({ bytes: Uint8Array.of(3), width: 3 })
    expect(await read(1, 4)).toBe(null)
    expect(await read(1, 256)).toBe(null)
  })
})

describe('the lines of a file', () => {
  it('are those that were written, however the bytes come', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''))
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 9 }), async (lines, chunkBytes) => {
        expect(await linesOf(lines.map((one) => `${one}\n`).join(''), chunkBytes)).toEqual(lines)
      }),
      { seed: 10, numRuns: isFullProof ? 3_000 : 100 },
    )
  })

  it('end at a newline and nowhere else', async () => {
    expect(await linesOf('a\r\u2028\u0085b\n')).toEqual(['a\r\u2028\u0085b'])
  })

  it('are none where there is no file', async () => {
    expect(await openLines(open(''), 'other')).toBe(null)
    expect(await linesOf('')).toEqual([])
  })

  it('are refused when the last does not end, is not UTF-8, or is too long', async () => {
    await expect(linesOf('a\nb')).rejects.toMatchObject({ code: 'wrong-length' })
    const bytes = openFiles(new Map([['file', Uint8Array.of(0xff, 0x0a)]]))
    await expect(collect(await openLines(bytes, 'file'))).rejects.toMatchObject({
      code: 'not-utf8',
    })
    const endless = async () =>
      (async function* () {
        for (;;) yield new Uint8Array(lineBytesMax / 4)
      })()
    await expect(collect(await openLines(endless, 'file'))).rejects.toMatchObject({
      code: 'too-long',
    })
  })
})

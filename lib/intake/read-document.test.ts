import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sliceCodePoints } from '#lib/text/index.ts'
import type { ReadText } from './block.ts'
import { readDocument } from './read-document.ts'
import { makeDocx, makeHtml, makeMarkdown, makeOutlinePdf, makeText } from './testdata/make-documents.ts'
import { type Outline, outline, outlineOf } from './testdata/outline.ts'

const makers = {
  text: makeText,
  markdown: makeMarkdown,
  html: makeHtml,
  docx: makeDocx,
  pdf: makeOutlinePdf,
}
const kinds = ['text', 'markdown', 'html', 'docx', 'pdf'] as const

const blocksIn = ({ text, blocks }: ReadText) =>
  blocks.map(({ kind, start, end }) => ({ kind, words: sliceCodePoints(text, start, end) }))

const textOf = (source: Outline) => source.map(({ words }) => words).join('\n\n')

describe('one document in five formats', () => {
  it.each(kinds)('as %s is the same text, whatever it is called', async (kind) => {
    const read = await readDocument(makers[kind](outline), { name: 'brief.bin' })
    expect(read.kind).toBe(kind)
    expect(read.text).toBe(textOf(outline))
  })

  it.each(kinds)('as %s has the blocks of its author, each in its place', async (kind) => {
    const read = await readDocument(makers[kind](outline))
    const known = kind === 'pdf' ? outline.map(asInPdf) : outline
    expect(blocksIn(read)).toEqual(known)
  })
})

/** A PDF does not say what is a quotation. */
const asInPdf = (one: Outline[number]) =>
  one.kind === 'quotation' ? { ...one, kind: 'paragraph' as const } : one

const guide = join(import.meta.dirname, '../../../shared/policymakers-guide.txt')

describe.skipIf(!existsSync(guide))('the policymakers’ guide (skipped: no ../shared)', () => {
  it('is the same text in five formats', async () => {
    const original = readFileSync(guide)
    const { text } = await readDocument(original, { name: 'policymakers-guide.txt' })
    for (const kind of kinds) {
      const read = await readDocument(makers[kind](outlineOf(original.toString())))
      expect(read.text, kind).toBe(text)
    }
  })
})

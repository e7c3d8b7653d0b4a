import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#lib/intake/read-document.ts'
import {
  makeDocx,
  makeHtml,
  makeMarkdown,
  makeOutlinePdf,
  makeText,
} from '#lib/intake/testdata/make-documents.ts'
import { type Outline, outline, outlineOf } from '#lib/intake/testdata/outline.ts'
import { findClaims } from './find-claims.ts'

const formats = { makeText, makeMarkdown, makeHtml, makeDocx, makeOutlinePdf }

async function foundIn(bytes: Uint8Array) {
  const { text, blocks } = await readDocument(bytes)
  return findClaims(text, blocks)
}

async function inEveryFormat(source: Outline) {
  return Promise.all(Object.values(formats).map((make) => foundIn(make(source))))
}

describe('the claims of a document', () => {
  it('are the same whatever it came as', async () => {
    const [first, ...others] = await inEveryFormat(outline)
    expect(first?.claims.length).toBeGreaterThan(5)
    for (const other of others) expect(other).toEqual(first)
  })

  it('are those most worth checking where there are more than people can check', () => {
    const text =
      'It may rain. Wages rose by 5 percent in 2019. We like it. Exports fell by 12 percent after 2008.'
    const { claims, coverage } = findClaims(text, [], 1)
    const [best] = [...findClaims(text, []).claims].sort((a, b) => b.score - a.score)
    expect(claims).toEqual([best])
    expect(coverage).toMatchObject({ total: 4, inClaims: 2, leftOut: 1 })
  })

  const guide = join(import.meta.dirname, '../../../../shared/policymakers-guide.txt')
  it.skipIf(!existsSync(guide))(
    'are the same for the policymakers’ guide, no figure missing (skipped: no ../shared)',
    async () => {
      const original = readFileSync(guide)
      const first = await foundIn(original)
      expect(first.coverage).toMatchObject({ missing: [], total: first.coverage.inClaims })
      for (const other of await inEveryFormat(outlineOf(original.toString()))) expect(other).toEqual(first)
    },
  )
})

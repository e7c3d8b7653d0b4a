import { describe, expect, it } from 'vitest'
import { InvalidInput } from '#lib/errors.ts'
import { readDocument } from './read-document.ts'
import { hostileFiles } from './testdata/hostile-files.ts'

/** A sentence for people: begins with a capital, ends with a full stop, names no inner thing. */
const isSentence = (message: string) => /^[A-Z][^{}<>]{10,200}\.$/.test(message)

describe('files that should not be believed', () => {
  it('are at least forty', () => expect(hostileFiles.length).toBeGreaterThanOrEqual(40))

  it.each(hostileFiles)('$what: $outcome', async ({ name, make, outcome }) => {
    try {
      const read = await readDocument(make(), { name })
      expect(read.kind).toBe(outcome)
      expect(read.text).toMatch(/\d/)
      expect(read.text.isWellFormed() && !read.text.includes('\0')).toBe(true)
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error
      expect(error.code).toBe(outcome)
      expect(error.message).toSatisfy(isSentence)
    }
  })

  it('say it where they turn the direction of reading', async () => {
    const tricky = hostileFiles.find((one) => one.what === 'bidirectional tricks')
    const read = await readDocument(tricky?.make() ?? new Uint8Array())
    expect(read.warnings).toEqual(['turns-direction'])
  })
})

import { describe, expect, it } from 'vitest'
import { isClaimantsOwn, isOnOwnWord } from './index.ts'

const source = (by: { authors?: string[]; publisher?: string; address?: string }) => ({
  authors: by.authors ?? [],
  publisher: by.publisher ?? null,
  address: by.address ?? null,
})
const deepSeek = { name: 'DeepSeek', sameAs: ['https://www.deepseek.com/', 'https://github.com/deepseek-ai'] }

describe('whether a source is the claimant’s own', () => {
  it.each([
    [{ publisher: 'DeepSeek' }],
    [{ publisher: 'DeepSeek, Inc.' }],
    [{ authors: ['Liu, Aixin', 'deepseek'] }],
    [{ address: 'https://api-docs.deepseek.com/news' }],
  ])('it is: %j', (by) => {
    expect(isClaimantsOwn(deepSeek, source(by))).toBe(true)
  })

  it.each([
    [{ publisher: 'OpenAI' }],
    [{ publisher: 'DeepSeek Watch' }],
    [{ address: 'https://github.com/someone-else/deepseek' }],
    [{ address: 'https://notdeepseek.com/' }],
    [{}],
  ])('it is not: %j', (by) => {
    expect(isClaimantsOwn(deepSeek, source(by))).toBe(false)
  })

  it('takes a person’s name in either order, with marks or without', () => {
    const claimant = { name: 'Zoë O’Neil', sameAs: [] }
    expect(isClaimantsOwn(claimant, source({ authors: ["O'Neil, Zoe"] }))).toBe(true)
    expect(isClaimantsOwn({ name: '', sameAs: [] }, source({ publisher: '!' }))).toBe(false)
  })
})

describe('a verdict on the claimant’s own word', () => {
  const [own, other] = [{ isClaimantsOwn: true }, { isClaimantsOwn: false }]

  it('is one that cites nothing but evidence of the claimant’s own', () => {
    expect(isOnOwnWord([own, own])).toBe(true)
    expect(isOnOwnWord([own, other])).toBe(false)
    expect(isOnOwnWord([])).toBe(false)
  })
})

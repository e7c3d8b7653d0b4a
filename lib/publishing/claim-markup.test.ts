import { describe, expect, it } from 'vitest'
import { claimMarkup, scriptJson } from './claim-markup.ts'
import { decided, open, site } from './testdata/claims.ts'

const words = { word: 'Imprecise', explanation: 'Right direction, wrong figure.' }

describe('the markup of a decided claim that somebody else made', () => {
  const markup = claimMarkup(decided, site, words)

  it('is a ClaimReview with all that is required', () => {
    expect(markup).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: decided.url,
      claimReviewed: decided.restatement,
      author: { '@type': 'Organization', name: 'Example Checkers', url: 'https://checkers.example.org' },
      reviewRating: { '@type': 'Rating', alternateName: 'Imprecise' },
      itemReviewed: {
        '@type': 'Claim',
        author: { '@type': 'Person', name: 'A. Author' },
        datePublished: '2025-02',
        appearance: { '@type': 'CreativeWork', url: 'https://institute.example/brief' },
      },
    })
  })

  it('rates in words: no number, and the claim does not hold the rating', () => {
    expect(JSON.stringify(markup)).not.toMatch(/ratingValue|bestRating|worstRating/)
    expect(String(markup.claimReviewed).toLowerCase()).not.toContain('imprecise')
    expect(markup.reviewRating).toMatchObject({ ratingExplanation: words.explanation })
  })
})

describe('a plain Claim without a rating', () => {
  it.each([
    ['is not decided', open, null],
    ['needs re-checking', { ...decided, state: 'stale' as const }, words],
    [
      'is the publisher’s own',
      { ...decided, claimant: { ...decided.claimant, name: 'example checkers ' } },
      words,
    ],
    [
      'is the publisher’s own under another name',
      { ...decided, claimant: { ...decided.claimant, sameAs: ['https://www.wikidata.org/wiki/Q1/'] } },
      words,
    ],
  ])('marks one that %s', (_, claim, said) => {
    const markup = claimMarkup(claim, site, said)
    expect(markup).toMatchObject({
      '@type': 'Claim',
      text: claim.restatement,
      dateModified: claim.changedAt,
    })
    expect(JSON.stringify(markup)).not.toMatch(/ClaimReview|Rating/)
  })

  it('cites each source once', () => {
    const [evidence] = decided.evidence
    const twice = evidence ? [evidence, evidence] : []
    const { citation } = claimMarkup({ ...decided, state: 'stale', evidence: twice }, site, null)
    expect(citation).toEqual([
      {
        '@type': 'CreativeWork',
        name: 'Prices & terms',
        url: 'https://service.example/prices',
        datePublished: '2025-01-20',
      },
    ])
  })

  it('gives our page of the document where it has no address of its own', () => {
    const claim = { ...open, document: { ...open.document, address: null } }
    expect(claimMarkup(claim, site, null)).toMatchObject({
      appearance: { url: 'https://ledger.example.org/documents/1' },
    })
  })
})

it('stands in a script element without ending it', () => {
  const json = scriptJson({ text: '</script><script>alert(1)</script><!--\u2028' })
  expect(json).not.toMatch(/<|\u2028/)
  expect(JSON.parse(json).text).toBe('</script><script>alert(1)</script><!--\u2028')
})

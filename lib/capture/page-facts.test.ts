import { describe, expect, it } from 'vitest'
import { readPageFacts } from './page-facts.ts'

const head = (inside: string) =>
  readPageFacts(`<!doctype html><html lang="en"><head>${inside}</head><body>x</body></html>`)
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('what a page says of itself', () => {
  it('is read from Highwire citation tags', () => {
    const facts = head(`<title>DeepSeek-V3 | arXiv</title>
      <meta name="citation_title" content="DeepSeek-V3 Technical Report">
      <meta name="citation_author" content="Liu, Aixin"><meta name="citation_author" content="Feng, Bei">
      <meta name="citation_date" content="2024/12/27"><meta name="citation_doi" content="10.48550/arXiv.2412.19437">`)
    expect(facts).toMatchObject({
      title: 'DeepSeek-V3 Technical Report',
      authors: ['Liu, Aixin', 'Feng, Bei'],
      publishedOn: '2024-12-27',
      doi: '10.48550/arxiv.2412.19437',
      type: 'article',
    })
  })

  it('is read from schema.org, alone, in a list or in a graph', () => {
    const article = {
      '@context': 'https://schema.org',
      '@type': ['NewsArticle'],
      headline: 'Chips under licence',
      author: [{ '@type': 'Person', name: 'A. Writer' }, 'B. Writer'],
      publisher: { '@type': 'Organization', name: 'The Paper' },
      datePublished: '2023-10-25T08:00:00Z',
    }
    const page = { '@type': 'WebPage', name: 'Chips under licence - The Paper' }
    for (const script of [article, [page, article], { '@graph': [page, article] }])
      expect(head(ld(script))).toMatchObject({
        title: 'Chips under licence',
        authors: ['A. Writer', 'B. Writer'],
        publisher: 'The Paper',
        publishedOn: '2023-10-25',
        type: 'article-newspaper',
      })
  })

  it('is read from OpenGraph, and the title where there is nothing better', () => {
    expect(
      head(`<title>Pricing – Site</title><meta property="og:title" content="Pricing"><meta property="og:site_name" content="Site">
        <meta property="article:published_time" content="2025-01-20"><meta name="author" content="C. Author">`),
    ).toMatchObject({
      title: 'Pricing',
      publisher: 'Site',
      publishedOn: '2025-01-20',
      authors: ['C. Author'],
      language: 'en',
    })
    expect(head('<title>  Only\n a title </title>').title).toBe('Only a title')
  })

  it.each(['', '<script type="application/ld+json">{broken', ld(null), ld({ '@type': 7 }), ld([[[]]])])(
    'is nothing where it is broken: %j',
    (inside) => {
      expect(head(inside)).toMatchObject({ title: null, authors: [], publisher: null })
    },
  )
})

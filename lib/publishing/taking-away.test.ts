import { describe, expect, it } from 'vitest'
import { badge } from './badge.ts'
import { bibtex, citationLine, cslClaim, cslSource } from './citation.ts'
import { datasetMarkup } from './dataset-markup.ts'
import { embedCard } from './embed-card.ts'
import { claimRefOf, oembed, oembedXml } from './oembed.ts'
import { decided, open, site } from './testdata/claims.ts'
import { passageAddress, robustLink } from './text-fragment.ts'
import { annotationCollection, claimAnnotation } from './web-annotation.ts'

const [evidence] = decided.evidence

describe('a Web Annotation', () => {
  const word = () => 'Imprecise'

  it('says where by quote and by position, in which state of the text, and what', () => {
    expect(claimAnnotation({ ...decided, caveat: 'As of January' }, site, word)).toMatchObject({
      type: 'Annotation',
      motivation: 'assessing',
      body: [
        { purpose: 'describing' },
        { purpose: 'assessing', value: 'Imprecise. As of January' },
        { purpose: 'tagging', value: 'imprecise' },
        { purpose: 'linking', id: decided.url },
      ],
      target: {
        source: 'https://institute.example/brief',
        state: { type: 'TimeState', sourceDate: '2026-11-01T09:00:00.000Z' },
        selector: [
          { type: 'TextQuoteSelector', exact: 'about 1/20th of the price', prefix: 'at ', suffix: '.' },
          { type: 'TextPositionSelector', start: 3, end: 28 },
        ],
      },
    })
  })

  it('is one of a collection; a claim without a quote has none', () => {
    const collection = annotationCollection(
      { ref: '1', title: 'A' },
      [decided, { ...open, quote: null }],
      site,
      word,
    )
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://ledger.example.org/api/v1/documents/1/annotations',
      total: 1,
    })
  })
})

describe('a citation', () => {
  it('of a source is CSL-JSON with type and id', () => {
    expect(evidence && cslSource(evidence.source)).toEqual({
      id: 'source-s2',
      type: 'webpage',
      title: 'Prices & terms',
      URL: 'https://service.example/prices',
      publisher: 'The Service',
      issued: { 'date-parts': [[2025, 1, 20]] },
    })
  })

  it('is BibTeX with what it needs escaped', () => {
    const text = bibtex(evidence ? [cslSource(evidence.source)] : [])
    expect(text).toMatch(/^@misc\{source-s2,/)
    expect(text).toContain('Prices \\& terms')
    expect(text).toContain('https://service.example/prices')
  })

  it('of the claim itself names the entry of the log', () => {
    expect(cslClaim(decided, site, '2026-11-24')).toMatchObject({
      id: 'claim-6',
      URL: decided.url,
      issued: { 'date-parts': [[2026, 11, 14]] },
      accessed: { 'date-parts': [[2026, 11, 24]] },
      version: 'log entry 27',
    })
    expect(citationLine(decided, site, 'Imprecise')).toBe(
      '“The service charges about 1/20th of what its rival charges” (Imprecise). Example Ledger, claim 6, 2026-11-14, log entry 27. https://ledger.example.org/claims/6',
    )
  })
})

describe('an oEmbed answer', () => {
  it('is rich, in a sandboxed frame, within what is asked for', () => {
    const answer = oembed({ ...decided, restatement: 'A "claim" <b>' }, site, {
      maxWidth: 320,
      maxHeight: null,
    })
    expect(answer).toMatchObject({ type: 'rich', version: '1.0', width: 320, height: 220 })
    expect(answer.html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"')
    expect(answer.html).toContain('title="A &quot;claim&quot; &lt;b&gt;"')
  })

  it('says the same as XML', () => {
    const answer = oembed({ ...decided, restatement: 'A "claim" <b>' }, site, {
      maxWidth: null,
      maxHeight: null,
    })
    const xml = oembedXml(answer)
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"/)
    expect(xml).toContain(
      '<type>rich</type><version>1.0</version><title>A &quot;claim&quot; &lt;b&gt;</title>',
    )
    expect(xml).toContain('<width>600</width><height>220</height></oembed>')
    expect(xml).toContain('<html>&lt;iframe src=&quot;')
  })

  it.each([
    ['https://ledger.example.org/claims/6', '6'],
    ['https://ledger.example.org/claims/6?x=1#a', '6'],
    ['https://ledger.example.org/embed/abc-1/', 'abc-1'],
    ['https://elsewhere.example/claims/6', null],
    ['https://ledger.example.org/documents/6', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('is about %s: %s', (url, ref) => {
    expect(claimRefOf(url, site)).toBe(ref)
  })
})

describe('the card', () => {
  it('is under 20 KB, without script, and text stays text', () => {
    const card = embedCard(
      { ...decided, restatement: `<script>alert(1)</script>${'long '.repeat(400)}` },
      site,
      {
        judgement: 'Imprecise',
        explanation: 'Off.',
        claimed: 'about 1/20th',
        record: 'record: 1/27.3',
        read: 'Read the check',
      },
    )
    expect(Buffer.byteLength(card)).toBeLessThan(20_000)
    expect(card).not.toMatch(/<script|style="|https?:\/\/(?!ledger\.example|spdx\.org)/)
    expect(card).toContain('prefers-color-scheme:dark')
  })
})

describe('the badge', () => {
  it('has the word and the shape, and says so to who cannot see it', () => {
    const svg = badge({ word: 'Disputed & more', verdict: 'disputed', title: 'A claim' })
    expect(svg).toContain('role="img" aria-label="Disputed &amp; more: A claim"')
    expect(svg).toMatch(/^<svg [^>]*width="\d+" height="24"/)
    expect(svg).toContain('M1.5 1.5h13v13h-13z')
  })
})

describe('an address of a passage', () => {
  it.each([
    ['short and plain', '#:~:text=short%20and%20plain'],
    ['a-b, c & d', '#:~:text=a%2Db%2C%20c%20%26%20d'],
    [
      'one two three four five six seven eight nine ten eleven twelve thirteen',
      '#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen',
    ],
    ['  ', ''],
  ])('of “%s” ends in %s', (passage, end) => {
    expect(passageAddress('https://a.example/x', passage)).toBe(`https://a.example/x${end}`)
  })

  it('keeps the fragment that is there', () => {
    expect(passageAddress('https://a.example/x#s2', 'word')).toBe('https://a.example/x#s2:~:text=word')
  })
})

it('a robust link names the original, the copy and its date', () => {
  expect(
    robustLink({ address: 'https://a.example', copyAddress: 'https://b.example', copiedAt: '2026-11-14' }),
  ).toEqual({
    'data-originalurl': 'https://a.example',
    'data-versionurl': 'https://b.example',
    'data-versiondate': '2026-11-14',
  })
  expect(robustLink({ address: 'https://a.example', copyAddress: null, copiedAt: null })).toEqual({
    'data-originalurl': 'https://a.example',
  })
})

it('the whole is a Dataset with its licence and each form of it', () => {
  expect(
    datasetMarkup(site, { description: 'All.', changedAt: '2026-11-14T10:00:00.000Z', claimCount: 25 }),
  ).toMatchObject({
    '@type': 'Dataset',
    license: 'https://spdx.org/licenses/CC-BY-4.0.html',
    distribution: [
      { encodingFormat: 'text/csv' },
      { encodingFormat: 'application/jsonl' },
      { encodingFormat: 'application/json' },
    ],
  })
})

import { createHash } from 'node:crypto'
import { addresses } from '#lib/addresses.ts'
import { readingDatabase } from '#lib/db/client.ts'
import { InvalidInput, NotFound } from '#lib/errors.ts'
import {
  absolute,
  annotationCollection,
  badge,
  bibtex,
  type CslItem,
  cardStyle,
  citationLine,
  claimCsvHeader,
  claimCsvLines,
  claimJsonSchema,
  claimRefOf,
  cslClaim,
  cslSource,
  distinct,
  embedCard,
  oembed,
  oembedXml,
  type PublishedClaim,
  type SiteFacts,
} from '#lib/publishing/index.ts'
import {
  readPublishedClaim,
  readPublishedDocument,
  readPublishedSources,
} from '#lib/queries/claim/published-claim.ts'
import { cardWords, wordOfClaim } from '../claim-words.ts'
import { problem } from '../problem.ts'
import { siteFacts } from '../site-facts.ts'
import { jsonBody, openResponse, openRoute } from './open-response.ts'
import { openToAll } from './public-route.ts'

const json = 'application/json; charset=utf-8'
const text = 'text/plain; charset=utf-8'

/** Sources in one bibliography. */
const sourceLimit = 5_000

const cardPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(cardStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors *`

/** One claim as JSON, as a card for a frame, or as a badge. */
export function answerClaim(
  request: Request,
  ref: string,
  form: 'json' | 'card' | 'badge',
): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const claim = await readPublishedClaim(readingDatabase(), ref, site)
    switch (form) {
      case 'json':
        return openResponse(request, site, claimData(claim, new URL(request.url).searchParams.get('format')))
      case 'card':
        return openResponse(request, site, {
          body: embedCard(claim, site, cardWords(claim)),
          type: 'text/html; charset=utf-8',
          headers: { 'Content-Security-Policy': cardPolicy, 'X-Robots-Tag': 'noindex' },
        })
      case 'badge': {
        const body = badge({ word: wordOfClaim(claim), verdict: claim.verdict, title: claim.restatement })
        return openResponse(request, site, { body, type: 'image/svg+xml; charset=utf-8' })
      }
    }
  })
}

function claimData(claim: PublishedClaim, format: string | null): { body: string; type: string } {
  if (format === null || format === 'json') return { body: jsonBody(claim), type: json }
  if (format === 'jsonl')
    return { body: `${JSON.stringify(claim)}\n`, type: 'application/jsonl; charset=utf-8' }
  if (format === 'csv')
    return { body: claimCsvHeader() + claimCsvLines(claim), type: 'text/csv; charset=utf-8; header=present' }
  throw new InvalidInput('bad-format', 'The parameter format is json, jsonl or csv.', 'format')
}

/** A claim's citation as a line, or with its sources as CSL-JSON or BibTeX. */
export function answerCitation(request: Request, ref: string): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const claim = await readPublishedClaim(readingDatabase(), ref, site)
    const sources = distinct(claim.evidence.map(({ source }) => source))
    const items = [cslClaim(claim, site, null), ...sources.map(cslSource)]
    const format = new URL(request.url).searchParams.get('format') ?? 'text'
    if (format === 'text')
      return openResponse(request, site, {
        body: `${citationLine(claim, site, wordOfClaim(claim))}\n`,
        type: text,
      })
    return bibliography(request, site, items, format)
  })
}

/** Every source cited, as CSL-JSON or BibTeX. */
export function answerSources(request: Request): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const sources = await readPublishedSources(readingDatabase(), site, sourceLimit)
    const format = new URL(request.url).searchParams.get('format') ?? 'csl'
    return bibliography(request, site, sources.map(cslSource), format)
  })
}

function bibliography(
  request: Request,
  site: SiteFacts,
  items: readonly CslItem[],
  format: string,
): Response {
  if (format === 'csl')
    return openResponse(request, site, {
      body: jsonBody(items),
      type: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    })
  if (format === 'bibtex')
    return openResponse(request, site, { body: bibtex(items), type: 'application/x-bibtex; charset=utf-8' })
  throw new InvalidInput('bad-format', 'The parameter format is csl, bibtex or, for a claim, text.', 'format')
}

/** A document's claims as Web Annotations. */
export function answerAnnotations(request: Request, ref: string): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const { claims, ...document } = await readPublishedDocument(readingDatabase(), ref, site)
    return openResponse(request, site, {
      body: jsonBody(annotationCollection(document, claims, site, wordOfClaim)),
      type: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"; charset=utf-8',
    })
  })
}

/** The schema of a claim. */
export function answerSchema(request: Request): Promise<Response> {
  return openRoute(async () => {
    const site = await siteFacts()
    const schema = claimJsonSchema(absolute(site, addresses.api.claimSchema))
    return openResponse(request, site, {
      body: jsonBody(schema),
      type: 'application/schema+json; charset=utf-8',
    })
  })
}

/** oEmbed for a claim's address; anything else is not found, and a format but JSON and XML not there (oEmbed §2.3.4). */
export function answerOembed(request: Request): Promise<Response> {
  return openRoute(async () => {
    const { searchParams } = new URL(request.url)
    const site = await siteFacts()
    const format = searchParams.get('format') ?? 'json'
    if (format !== 'json' && format !== 'xml')
      return problem(501, 'no-such-format', 'The parameter format is json or xml.', openToAll)
    const ref = claimRefOf(searchParams.get('url') ?? '', site)
    if (ref === null) throw new NotFound('no-such-claim', 'The parameter url is no address of a claim here.')
    const claim = await readPublishedClaim(readingDatabase(), ref, site)
    const side = (name: string) => {
      const value = searchParams.get(name) ?? ''
      return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null
    }
    const answer = oembed(claim, site, { maxWidth: side('maxwidth'), maxHeight: side('maxheight') })
    return openResponse(
      request,
      site,
      format === 'json'
        ? { body: jsonBody(answer), type: json }
        : { body: oembedXml(answer), type: 'text/xml; charset=utf-8' },
    )
  })
}

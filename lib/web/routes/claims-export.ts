import { createHash } from 'node:crypto'
import { addresses, type LedgerParameters, ledgerParameters, ledgerQuery } from '#lib/addresses.ts'
import { reader } from '#lib/db/reader.ts'
import { InvalidInput } from '#lib/errors.ts'
import {
  absolute,
  claimCsvHeader,
  claimCsvLines,
  type SiteFacts,
  schemaVersion,
} from '#lib/publishing/index.ts'
import { type LedgerView, readLedgerView } from '#lib/queries/ledger/ledger-view.ts'
import {
  eachPublishedClaim,
  eachPublishedText,
  readPublishedPage,
} from '#lib/queries/ledger/published-claims.ts'
import { readSiteHead } from '#lib/queries/site/site-facts.ts'
import { settings } from '#lib/settings.ts'
import { hasAlready, openHeaders, openRoute } from './open-response.ts'

const formats = {
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
} as const
type Format = keyof typeof formats

/** Claims on one page of JSON, and the most that may be asked for. */
const pageSize = 100
const pageLimit = 500

/** `GET /api/v1/claims`: the claims of a view, as a page of JSON or whole as JSON Lines or CSV. */
export function exportClaims(request: Request): Promise<Response> {
  return openRoute(async () => {
    const { searchParams } = new URL(request.url)
    const parameters = parametersOf(searchParams)
    const format = formatFor(searchParams.get('format'), request.headers.get('accept'))
    const view = readLedgerView(parameters, { isStrict: true, sort: 'changed' })
    const { site, size } = await readSiteHead(reader(), settings().origin)
    const etag = entityTag(size, site, format, searchParams)
    const headers = { ...openHeaders(site, formats[format], etag), Vary: 'Accept' }
    if (hasAlready(request, etag)) return new Response(null, { status: 304, headers })
    if (format === 'json') {
      const body = await pageBody(view, site, parameters, searchParams.get('limit'))
      return new Response(body, { headers })
    }
    const disposition = { 'Content-Disposition': `inline; filename="claims.${format}"` }
    return new Response(streamOf(linesOf(format, view, site)), { headers: { ...headers, ...disposition } })
  })
}

const knownParameters: ReadonlySet<string> = new Set([...ledgerParameters, 'format', 'limit'])

/** The view that the parameters ask for. A parameter that means nothing would leave a program with more than it asked for. */
function parametersOf(given: URLSearchParams): LedgerParameters {
  for (const name of new Set(given.keys())) {
    if (!knownParameters.has(name))
      throw new InvalidInput(
        'unknown-parameter',
        `There is no parameter “${name.slice(0, 60)}”, only ${[...knownParameters].join(', ')}.`,
        name,
      )
    if (given.getAll(name).length > 1)
      throw new InvalidInput('repeated-parameter', `The parameter ${name} stands here more than once.`, name)
  }
  return Object.fromEntries(
    ledgerParameters.flatMap((name) => {
      const value = given.get(name)
      return value ? [[name, value]] : []
    }),
  )
}

/** A page of claims, one a line as the database wrote it, so that nothing is taken apart to be put together again. */
async function pageBody(
  view: LedgerView,
  site: SiteFacts,
  parameters: LedgerParameters,
  askedLimit: string | null,
): Promise<string> {
  const limit = limitFrom(askedLimit)
  const { claims, next } = await readPublishedPage(reader(), view, site, limit)
  const ofLimit = askedLimit === null ? '' : `&limit=${limit}`
  const nextQuery = next === null ? null : `${ledgerQuery(parameters, { after: next })}${ofLimit}`
  const about = {
    schemaVersion,
    schema: absolute(site, addresses.api.claimSchema),
    licence: site.licence,
    next: nextQuery === null ? null : absolute(site, `${addresses.api.claims}${nextQuery}`),
  }
  return `${JSON.stringify(about).slice(0, -1)},"claims":[\n${claims.join(',\n')}\n]}\n`
}

/** The format that the address names, else the first of ours that the Accept header does; JSON for anything else. */
function formatFor(asked: string | null, accept: string | null): Format {
  if (asked === 'json' || asked === 'jsonl' || asked === 'csv') return asked
  if (asked !== null)
    throw new InvalidInput('bad-format', 'The parameter format is json, jsonl or csv.', 'format')
  for (const part of accept?.toLowerCase().split(',') ?? []) {
    const type = part.split(';')[0]?.trim()
    if (type === 'text/csv') return 'csv'
    if (type === 'application/jsonl' || type === 'application/x-ndjson') return 'jsonl'
    if (type === 'application/json') return 'json'
  }
  return 'json'
}

function limitFrom(text: string | null): number {
  if (text === null || text === '') return pageSize
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > pageLimit)
    throw new InvalidInput('bad-limit', `The parameter limit is a number from 1 to ${pageLimit}.`, 'limit')
  return limit
}

/** Changes with every entry of the log, the site's facts and what is asked for: the whole body need not be made to know. */
function entityTag(size: string, site: SiteFacts, format: Format, asked: URLSearchParams): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([site, format, asked.toString()]))
    .digest('base64url')
  return `W/"${size}-${digest.slice(0, 16)}"`
}

async function* linesOf(format: 'jsonl' | 'csv', view: LedgerView, site: SiteFacts): AsyncGenerator<string> {
  if (format === 'jsonl') {
    for await (const claims of eachPublishedText(reader(), view, site)) yield `${claims.join('\n')}\n`
    return
  }
  yield claimCsvHeader()
  for await (const claims of eachPublishedClaim(reader(), view, site))
    yield claims.map(claimCsvLines).join('')
}

/** Text as it comes: nothing more is read than is sent, and the reading ends when the reader is gone. */
export function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await parts.next()
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await parts.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
}

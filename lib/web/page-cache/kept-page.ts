import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Rendered } from './render-page.ts'

const compressBrotli = promisify(brotliCompress)
const compressGzip = promisify(gzip)

/** Of 11. A page is compressed once and sent many times; beyond this the time doubles for two per cent. */
const brotliQuality = 9

/** What a kept page costs beside its bodies: heads, tags and the maps it stands in; bytes, rounded up. */
const headBytes = 4_096

/** Smaller bodies than this are sent as they are; bytes. */
const worthCompressing = 300

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

/** One encoding of a page: its entity tag, and the head and body as they are sent. A null body is the gzip one unpacked. */
export type Variant = { readonly etag: string; readonly head: string[]; readonly body: Buffer | null }

/** A page rendered once, ready to be sent in each encoding. */
export type KeptPage = {
  readonly status: number
  readonly tags: readonly string[]
  /** What keeping it costs, all encodings together. */
  readonly bytes: number
  /** The latest moment to send it without rendering it anew; milliseconds of the process clock. */
  readonly freshUntil: number
  readonly variants: Readonly<Record<Encoding, Variant>>
}

/** Every cache may keep a page for a second and must ask again after that; with an ETag asking is cheap. */
export const publicCaching = 'public, max-age=0, s-maxage=1, must-revalidate'

/** Headers of the renderer that speak of one answer, not of the page. */
const ofOneAnswer = new Set([
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'set-cookie',
  'transfer-encoding',
  'vary',
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
  'x-powered-by',
])

/** Makes a rendered answer ready: compressed, with entity tags, and with the given headers over the renderer's own. */
export async function makeKeptPage(
  rendered: Rendered,
  options: {
    readonly tags: readonly string[]
    readonly headers: Readonly<Record<string, string>>
    readonly freshUntil: number
  },
): Promise<KeptPage> {
  const { status, body } = rendered
  const own = Object.entries(rendered.headers).filter(([name]) => !ofOneAnswer.has(name))
  const headers = {
    ...Object.fromEntries(own),
    ...lowerCased(options.headers),
    'cache-control': publicCaching,
    vary: 'Accept-Encoding',
    'cache-tag': options.tags.join(','),
  }
  const digest = createHash('sha256').update(JSON.stringify(headers)).update(body).digest('base64url')
  const etag = digest.slice(0, 22)
  const variants =
    body.length < worthCompressing ? asItIs(body, headers, etag) : await compressed(body, headers, etag)
  const bodies = new Set([variants.br.body, variants.gzip.body])
  return {
    status,
    tags: options.tags,
    bytes: [...bodies].reduce((sum, one) => sum + (one?.length ?? 0), headBytes),
    freshUntil: options.freshUntil,
    variants,
  }
}

type Headers = Readonly<Record<string, string>>

function asItIs(body: Buffer, headers: Headers, etag: string): KeptPage['variants'] {
  const variant = { etag: `"${etag}"`, head: headOf(headers, `"${etag}"`, body.length), body }
  return { br: variant, gzip: variant, identity: variant }
}

async function compressed(body: Buffer, headers: Headers, etag: string): Promise<KeptPage['variants']> {
  const [br, gz] = await Promise.all([brotli(body), compressGzip(body, { level: 9 })])
  const coded = (encoding: Encoding, bytes: Buffer): Variant => {
    const own = `"${etag}-${encoding}"`
    return {
      etag: own,
      head: headOf({ ...headers, 'content-encoding': encoding }, own, bytes.length),
      body: bytes,
    }
  }
  const identity = { etag: `"${etag}"`, head: headOf(headers, `"${etag}"`, body.length), body: null }
  return { br: coded('br', br), gzip: coded('gzip', gz), identity }
}

const headOf = (headers: Headers, etag: string, length: number): string[] =>
  Object.entries({ ...headers, etag, 'content-length': String(length) }).flat()

const brotli = (body: Buffer): Promise<Buffer> =>
  compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })

export const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

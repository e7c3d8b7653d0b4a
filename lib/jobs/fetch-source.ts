import { blobStore, readBlob } from '#lib/blobs/blob-store.ts'
import { fetchAddress } from '#lib/capture/fetch-address.ts'
import { settleMediaType } from '#lib/capture/media-type.ts'
import { parseIdentifier } from '#lib/citation/index.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import { invariant } from '#lib/invariant.ts'
import type { CaptureFailure } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'

/** What an address or an upload gave, before it is read. */
export type Got = {
  readonly ok: true
  readonly bytes: Buffer<ArrayBuffer>
  readonly via: 'fetched' | 'uploaded'
  readonly mediaType: string
  readonly fileName: string | null
  readonly requestedAddress: string | null
  readonly finalAddress: string | null
  readonly status: number | null
  readonly headers: Readonly<Record<string, string>>
  /** The page that tells of a paper what it is, beside the paper itself. */
  readonly page?: Buffer<ArrayBuffer>
}
export type GotNothing = {
  readonly ok: false
  readonly failure: CaptureFailure
  readonly status: number | null
}

/** Fetches a source by its address: by DOI what it resolves to; of a paper of arXiv the PDF, with the page that describes it. */
export async function fetchSource(address: string | null): Promise<Got | GotNothing> {
  if (address === null) throw new InvalidInput('no-address', 'This source has no address to capture it from.')
  const { arxivId = null, doi = null } = parseIdentifier(address) ?? {}
  if (arxivId !== null) return await fetchPaper(arxivId)
  return await fetchFrom(doi === null ? address : `${settings().doiUrl}/${inPath(doi)}`)
}

/** A DOI may hold what ends the path of an address. */
const inPath = (doi: string): string => encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F')

/** Failures that say the paper itself is not to be had here, so that its page has to do. */
const withoutPaper: readonly CaptureFailure[] = [
  'not-found',
  'robots',
  'blocked',
  'unlisted-type',
  'too-large',
]

async function fetchPaper(arxivId: string): Promise<Got | GotNothing> {
  const at = settings().arxivUrl
  const paper = await fetchFrom(`${at}/pdf/${arxivId}`)
  if (!paper.ok && !withoutPaper.includes(paper.failure)) return paper
  const page = await fetchFrom(`${at}/abs/${arxivId}`)
  if (!paper.ok) return page
  return page.ok && page.mediaType === 'text/html' ? { ...paper, page: page.bytes } : paper
}

async function fetchFrom(address: string): Promise<Got | GotNothing> {
  const fetched = await fetchAddress(address)
  if (!fetched.ok) return fetched
  const { bytes, mediaType, status, headers } = fetched
  const where = { requestedAddress: address, finalAddress: fetched.address }
  return { ok: true, via: 'fetched', fileName: null, bytes, mediaType, status, headers, ...where }
}

/** The bytes of a file that somebody brought. Throws `InvalidInput` where it is of no type that is read. */
export async function takeUpload(
  db: PrismaClient,
  upload: { readonly sha256: string; readonly fileName: string },
): Promise<Got> {
  const bytes = await readBlob(blobStore(db), upload.sha256)
  invariant(bytes, 'an upload is kept before its capture is asked for')
  const { fileName } = upload
  const mediaType = settleMediaType('', bytes, fileName)
  if (mediaType === null)
    throw new InvalidInput('unlisted-type', 'This file is no page, PDF, document or table that can be read.')
  const nowhere = { requestedAddress: null, finalAddress: null, status: null, headers: {} }
  return { ok: true, via: 'uploaded', bytes: Buffer.from(bytes), fileName, mediaType, ...nowhere }
}

import { currentActor } from '#lib/auth/current-actor.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import { blobStore, type StoredBlob } from '#lib/blobs/blob-store.ts'
import { beginIntake } from '#lib/commands/intake/begin-intake.ts'
import { database } from '#lib/db/client.ts'
import { InvalidInput, LedgerError } from '#lib/errors.ts'
import { deskViewer } from '#lib/queries/desk-viewer.ts'
import { settings } from '#lib/settings.ts'
import { type Part, readMultipart } from './multipart.ts'
import { problem } from './problem.ts'
import { chunksOf, drain, leadOn, textOf } from './upload-body.ts'

/** Where an upload leads. */
export type UploadPlaces = {
  readonly list: string
  readonly one: (intake: string) => string
  readonly refused: (code: string) => string
}

/** Files of one sending. */
const fileLimit = 10

/**
 * Takes a form with files, a pasted text or an address, each streamed to where originals are kept, and begins to bring
 * in what came. A page's script gets JSON; a plain form is led on.
 */
export async function takeUpload(request: Request, places: UploadPlaces): Promise<Response> {
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false
  const body = request.body ?? new ReadableStream<Uint8Array>()
  const chunks = chunksOf(body)
  try {
    const begun = await bringIn(chunks, request.headers.get('content-type') ?? '')
    const [only] = begun
    return leadOn(isScript, begun.length === 1 && only ? places.one(only) : places.list)
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    await drain(chunks)
    return isScript
      ? problem(error.status, error.code, error.message)
      : leadOn(false, places.refused(error.code))
  }
}

/** Gives the ids of what was begun. Throws `LedgerError`. */
async function bringIn(chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<string[]> {
  await permitOwnOrigin()
  const actor = await currentActor()
  const world = { db: database(), actor, from: await requestSource() }
  // Asked here only so that nothing is kept for nobody; the command asks again.
  deskViewer(actor)
  const begun: string[] = []
  for await (const part of readMultipart(chunks, contentType)) {
    if (begun.length >= fileLimit) break
    const input = await inputOf(part)
    if (input) begun.push((await beginIntake(world, input)).intake)
  }
  if (begun.length === 0)
    throw new InvalidInput('nothing-brought', 'Choose a file, paste a text, or write an address.')
  return begun
}

async function inputOf(part: Part): Promise<Parameters<typeof beginIntake>[1] | null> {
  if (part.name === 'address') {
    const address = (await textOf(part)).trim()
    return address === '' ? null : { address }
  }
  if (part.name === 'file' && part.fileName) return { name: part.fileName, original: await keep(part) }
  if (part.name !== 'text') return null
  const original = await keep(part)
  return original.bytes === 0 ? null : { name: 'Pasted text', original }
}

const keep = (part: Part): Promise<StoredBlob> => blobStore().put(part.content, settings().intake.bytes)

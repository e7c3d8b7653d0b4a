import { currentActor } from '#lib/auth/current-actor.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import { blobStore } from '#lib/blobs/blob-store.ts'
import { addSource } from '#lib/commands/source/add-source.ts'
import { captureSource } from '#lib/commands/source/capture-source.ts'
import { database } from '#lib/db/client.ts'
import { InvalidInput, LedgerError } from '#lib/errors.ts'
import { deskViewer } from '#lib/queries/desk/desk-viewer.ts'
import { problem } from '../problem.ts'
import { readMultipart } from './multipart.ts'
import { chunksOf, drain, leadOn, textOf } from './upload-body.ts'

/** The largest copy of a source that is taken, as the largest that is fetched; bytes. */
const copyLimit = 20_000_000

/** Where the upload of a source's copy leads. */
export type CopyPlaces = {
  readonly source: (ref: string, claim: string | null) => string
  readonly refused: (code: string, source: string | null) => string
}

/** Takes a form with a file, streamed to where snapshots are kept, as a new source or as a copy of one; its other fields come before the file. */
export async function takeSourceFile(request: Request, places: CopyPlaces): Promise<Response> {
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false
  const chunks = chunksOf(request.body)
  const fields = new Map<string, string>()
  try {
    const ref = await keepCopy(chunks, request.headers.get('content-type') ?? '', fields)
    return leadOn(isScript, places.source(ref, fields.get('claim') || null))
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    await drain(chunks)
    return isScript
      ? problem(error.status, error.code, error.message)
      : leadOn(false, places.refused(error.code, fields.get('source') || null))
  }
}

async function keepCopy(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
  fields: Map<string, string>,
): Promise<string> {
  await permitOwnOrigin()
  const world = { db: database(), actor: await currentActor(), from: await requestSource() }
  // Nothing is kept for nobody; the command asks again.
  deskViewer(world.actor)
  for await (const part of readMultipart(chunks, contentType)) {
    if (part.name !== 'file') fields.set(part.name, (await textOf(part)).trim())
    else if (part.fileName) {
      const { sha256, bytes } = await blobStore().put(part.content, copyLimit)
      if (bytes === 0) break
      const upload = { sha256, fileName: part.fileName }
      const known = fields.get('source')
      return known
        ? (await captureSource(world, { source: known, upload })).source
        : (await addSource(world, { upload })).source
    }
  }
  throw new InvalidInput('no-file', 'Choose a file that is not empty.', 'file')
}

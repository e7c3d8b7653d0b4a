import { currentActor } from '#lib/auth/current-actor.ts'
import { requestSource } from '#lib/auth/request-source.ts'
import { permitOwnOrigin } from '#lib/auth/same-origin.ts'
import { blobStore, type StoredBlob } from '#lib/blobs/blob-store.ts'
import type { World } from '#lib/commands/command.ts'
import { database } from '#lib/db/client.ts'
import { LedgerError } from '#lib/errors.ts'
import { deskViewer } from '#lib/queries/desk/desk-viewer.ts'
import { settings } from '#lib/settings.ts'
import { problem } from '../problem.ts'
import { type Part, readMultipart } from './multipart.ts'
import { chunksOf, drain, leadOn } from './upload-body.ts'

/** What an upload begins, and where it leads. */
export type Uploading = {
  /** Takes the fields of the form as they come; gives the address of what was begun. Throws `LedgerError`. */
  readonly take: (world: World, parts: AsyncIterable<Part>) => Promise<string>
  readonly refused: (code: string) => string
}

/**
 * Takes a form with files in it, streamed to where originals are kept, from somebody at the desk. A page's script gets
 * JSON; a plain form is led on.
 */
export async function takeUpload(request: Request, { take, refused }: Uploading): Promise<Response> {
  const isScript = request.headers.get('accept')?.includes('application/json') ?? false
  const chunks = chunksOf(request.body)
  try {
    await permitOwnOrigin()
    const world = { db: database(), actor: await currentActor(), from: await requestSource() }
    // Asked here only so that nothing is kept for nobody; the command asks again.
    deskViewer(world.actor)
    const parts = readMultipart(chunks, request.headers.get('content-type') ?? '')
    return leadOn(isScript, await take(world, parts))
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    await drain(chunks)
    return isScript ? problem(error.status, error.code, error.message) : leadOn(false, refused(error.code))
  }
}

/** Keeps the content of a field; gives its hash and size. */
export const keepPart = (part: Part): Promise<StoredBlob> =>
  blobStore().put(part.content, settings().intake.bytes)

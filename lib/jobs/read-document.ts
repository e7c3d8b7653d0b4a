import { blobStore, readBlob } from '#lib/blobs/blob-store.ts'
import { failureSentences } from '#lib/capture/failure-sentence.ts'
import { fetchAddress } from '#lib/capture/fetch-address.ts'
import { finishIntake } from '#lib/commands/intake/finish-intake.ts'
import { keepFirst } from '#lib/commands/intake/keep-first.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import { defaultLimits } from '#lib/intake/limits.ts'
import { invariant } from '#lib/invariant.ts'
import { systemActor } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'
import { job } from './job.ts'
import { readInProcess } from './reading/read-in-process.ts'

/** Reads a document that is being brought in, and keeps what was found in it for its preview. */
export const readDocumentJob = job('intake.read', async ({ db, signal, report }, { intake: id }) => {
  const intake = await db.intake.findUniqueOrThrow({ where: { id } })
  if (intake.readAt || intake.discardedAt) return
  const world = { db, actor: systemActor }
  const { intake: limits } = settings()
  await report({ step: intake.originalSha256 ? 'opening' : 'fetching', done: 0 })
  const original = await bytesOf(db, intake, limits.bytes)
  signal.throwIfAborted()
  const waiting: Promise<unknown>[] = []
  const reading = await readInProcess(original.bytes, {
    name: intake.name,
    isPage: intake.address !== null,
    limits: { ...defaultLimits, bytes: limits.bytes, pages: limits.pages },
    memoryMb: limits.memoryMb,
    seconds: limits.seconds,
    signal,
    onPage: (page, pages) => void waiting.push(report({ step: 'reading', done: page, total: pages })),
    onClaims: () => void waiting.push(report({ step: 'claims', done: 0 })),
    onFirst: (first) => void waiting.push(keepFirst(world, { intake: id, first })),
  })
  await Promise.all(waiting)
  const { kind, text, blocks, pages = null, metadata, warnings, claims, coverage } = reading
  await finishIntake(world, {
    intake: id,
    original: { sha256: original.sha256, bytes: original.bytes.length },
    kind,
    text,
    blocks,
    pages,
    metadata,
    warnings: [...warnings],
    claims,
    coverage,
  })
})

type Original = { readonly sha256: string; readonly bytes: Uint8Array }

/** The original: as it was uploaded, or fetched from its address and kept. */
async function bytesOf(
  db: PrismaClient,
  intake: { readonly originalSha256: string | null; readonly address: string | null },
  limitBytes: number,
): Promise<Original> {
  const store = blobStore(db)
  if (intake.originalSha256) {
    const bytes = await readBlob(store, intake.originalSha256)
    invariant(bytes, 'an upload is kept before it is brought in')
    return { sha256: intake.originalSha256, bytes }
  }
  const fetched = await fetchAddress(intake.address ?? '')
  if (!fetched.ok) throw new InvalidInput(fetched.failure, failureSentences[fetched.failure], 'address')
  const { sha256 } = await store.put(inOnePiece(fetched.bytes), limitBytes)
  return { sha256, bytes: fetched.bytes }
}

async function* inOnePiece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

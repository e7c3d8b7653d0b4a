import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { blobStore } from '#lib/blobs/blob-store.ts'
import { acceptIntake } from '#lib/commands/intake/accept-intake.ts'
import { beginIntake } from '#lib/commands/intake/begin-intake.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { storedMetadata } from '#lib/db/stored-reading.ts'
import { InvalidInput } from '#lib/errors.ts'
import type { Working } from '#lib/jobs/work.ts'
import type { Actor } from '#lib/policy/index.ts'
import { settings } from '#lib/settings.ts'

/** What may be said of a document on the command line. */
type SaidRecord = {
  readonly title?: string | undefined
  readonly author?: string | undefined
  readonly publisher?: string | undefined
  readonly date?: string | undefined
}

type Options = {
  readonly db: PrismaClient
  readonly actor: Actor
  readonly from: { readonly file: string } | { readonly address: string }
  readonly record: SaidRecord
  /** Starts to work the queue off, until it is stopped. */
  readonly work: () => Promise<Working>
  readonly progress: (line: string) => void
}

/** Between two looks at how far the reading is; milliseconds. */
const lookMs = 200

/** Reads a document and takes it to the desk; gives a sentence on what came of it. Throws `LedgerError`. */
export async function addFromCommandLine({
  db,
  actor,
  from,
  record,
  work,
  progress,
}: Options): Promise<string> {
  const world = { db, actor }
  const { intake: id } = await beginIntake(world, 'file' in from ? await keep(db, from.file) : from)
  const working = await work()
  try {
    await untilRead(db, id, progress)
  } finally {
    await working.stop()
  }
  const intake = await db.intake.findUniqueOrThrow({
    where: { id },
    include: { document: { select: { ref: true } } },
  })
  if (intake.document)
    return `The ledger has this text already: ${settings().origin}/desk/documents/${intake.document.ref}`
  const metadata = storedMetadata.parse(intake.metadata)
  const { ref } = await acceptIntake(world, {
    intake: id,
    title: record.title ?? metadata.title ?? intake.name,
    author: record.author ?? metadata.author,
    publisher: record.publisher ?? metadata.publisher,
    publishedOn: record.date ?? metadata.publishedOn,
  })
  const count = await db.proposal.count({ where: { document: { ref } } })
  return `Added as document ${ref} with ${count} proposed claims: ${settings().origin}/desk/documents/${ref}`
}

async function keep(db: PrismaClient, file: string) {
  const original = await blobStore(db).put(createReadStream(file), settings().intake.bytes)
  return { name: basename(file), original }
}

async function untilRead(db: PrismaClient, id: string, progress: (line: string) => void): Promise<void> {
  for (;;) {
    const job = await db.job.findFirstOrThrow({ where: { subject: id, kind: 'intake.read' } })
    if (job.state === 'done') return
    if (job.state === 'failed' || job.state === 'cancelled')
      throw new InvalidInput('not-read', job.problem ?? 'The reading was called off.')
    progress(job.total === null ? 'Reading …' : `Reading page ${job.done} of ${job.total} …`)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
}

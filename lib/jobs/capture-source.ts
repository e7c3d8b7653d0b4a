import { Readable } from 'node:stream'
import { blobStore } from '#lib/blobs/blob-store.ts'
import { failureSentences } from '#lib/capture/failure-sentence.ts'
import { fetchLimits } from '#lib/capture/fetch-address.ts'
import { markStale } from '#lib/commands/claim/mark-stale.ts'
import { keepSnapshot } from '#lib/commands/source/keep-snapshot.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { Conflict, LedgerError } from '#lib/errors.ts'
import { type CaptureFailure, passingFailures, systemActor } from '#lib/policy/index.ts'
import { fetchSource, type GotNothing, takeUpload } from './fetch-source.ts'
import { type JobWork, job, PassingFailure } from './job.ts'
import { readAside } from './reading/read-aside.ts'

const steps = ['fetching', 'keeping', 'reading', 'recording', 'recorded'] as const

/**
 * Captures a source: fetches it or takes the upload, keeps the bytes, reads them, and records it all in one command.
 * Killed anywhere, it is done again from the start and counts once: what stands before the command is found again by
 * its hash. Claims whose cited passage is no longer there become stale before the look is recorded.
 */
export const captureSource = job('source.capture', async (work, input) => {
  const { db, signal } = work
  const at = new Date()
  const source = await db.source.findUniqueOrThrow({ where: { id: input.source }, select: { address: true } })
  const say = (step: (typeof steps)[number]) =>
    work.report({ step, done: steps.indexOf(step), total: steps.length - 1 })
  await say('fetching')
  const got = input.upload ? await takeUpload(db, input.upload) : await fetchSource(source.address)
  if (!got.ok) return await recordFailure(work, input, at, got)
  await say('keeping')
  const stored = await blobStore(db).put(Readable.from([got.bytes]), fetchLimits.unpackedBytes)
  await say('reading')
  const cited = await citedPassages(db, input.source)
  const task = { got, cited: [...cited.keys()] }
  const { read, gone } = await readAside(task, signal).catch(async (error: unknown) => {
    if (error instanceof LedgerError)
      await recordNothing(db, input, at, { failure: 'unlisted-type', status: got.status })
    throw error
  })
  const changed = new Set(gone.flatMap((passage) => cited.get(passage) ?? []))
  await markClaimsStale(db, changed)
  await say('recording')
  const { bytes: _bytes, ok: _ok, page: _page, ...facts } = got
  await keep(db, {
    ...{ capture: input.capture, source: input.source, purpose: input.purpose, at },
    passagesChanged: changed.size,
    outcome: { got: 'bytes', ...facts, ...read, ...stored },
  })
  await say('recorded')
})

type Input = { source: string; capture: string; purpose: 'capture' | 'watch' }

/** A failure that may pass is tried again; the last one is recorded, and told as it is. */
async function recordFailure(
  { db, isLastAttempt }: JobWork,
  input: Input,
  at: Date,
  { failure, status }: GotNothing,
): Promise<void> {
  if (passingFailures.includes(failure) && !isLastAttempt) throw new PassingFailure(failureSentences[failure])
  await recordNothing(db, input, at, { failure, status })
  throw new Conflict(`capture-${failure}`, failureSentences[failure])
}

/** A look that got nothing to read. */
async function recordNothing(
  db: PrismaClient,
  { source, capture, purpose }: Input,
  at: Date,
  why: { failure: CaptureFailure; status: number | null },
): Promise<void> {
  const outcome = { got: 'nothing' as const, ...why }
  const look = { source, capture, purpose, at, passagesChanged: null, outcome }
  await keepSnapshot({ db, actor: systemActor }, look)
}

/** The refusal of the database, as the sentence that whoever asked for the capture reads. */
async function keep(db: PrismaClient, input: Parameters<typeof keepSnapshot>[1]): Promise<void> {
  try {
    await keepSnapshot({ db, actor: systemActor }, input)
  } catch (error) {
    if (error instanceof Error && error.message.includes('cites-itself'))
      throw new Conflict(
        'cites-itself',
        'This is a copy of the document under check, which cannot be evidence for its own claims: claims of it cite this source.',
      )
    throw error
  }
}

/** The passages cited from snapshots of a source, each with the claims that cite it. */
async function citedPassages(db: PrismaClient, sourceId: string): Promise<Map<string, string[]>> {
  const cited = await db.evidence.findMany({
    where: { sourceId, snapshotId: { not: null } },
    select: { fact: true, claim: { select: { ref: true } } },
  })
  const claims = Map.groupBy(cited, ({ fact }) => fact)
  return new Map([...claims].map(([fact, all]) => [fact, all.map(({ claim }) => claim.ref)]))
}

async function markClaimsStale(db: PrismaClient, refs: ReadonlySet<string>): Promise<void> {
  if (refs.size === 0) return
  const decided = await db.claim.findMany({
    where: { ref: { in: [...refs] }, state: 'decided' },
    select: { ref: true },
  })
  for (const { ref } of decided)
    await markStale({ db, actor: systemActor }, { claim: ref, cause: 'passage' }).catch((error: unknown) => {
      // Somebody else was first, or re-opened it.
      if (!(error instanceof LedgerError)) throw error
    })
}

import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { InvalidInput } from '#lib/errors.ts'
import { exitCodes, fileNamed, parseArguments, type Verb, WrongUse } from '../steps/verb.ts'
import { withLedger } from '../steps/with-ledger.ts'

const usage = `capture SOURCE… [--json]
       claim-ledger capture --file FILE… [--json]

Captures sources, each an address, a DOI, an arXiv id or the reference of a source of the ledger, and waits for the
snapshots. A source that is not there yet is added. Exit code 0 where each was reached, 1 where one was not.
  --file  takes copies of sources from files
  --json  prints what was captured as an array`

/** Between two looks whether a capture has ended; milliseconds. */
const lookMs = 100

type Captured = {
  readonly asked: string
  readonly source: string
  readonly title: string
  readonly snapshot: number | null
  readonly sha256: string | null
  /** Why nothing was captured; null where something was. */
  readonly problem: string | null
}

/** Captures by the same commands and the same job as the desk, in this process. */
export const verb: Verb = {
  usage,
  async run(args) {
    const { values, positionals } = parseArguments(args, {
      json: { type: 'boolean', default: false },
      file: { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw new WrongUse('Say what to capture.')
    const captured = await withLedger(({ db, url }) => captureAll(db, url, positionals, values.file === true))
    if (values.json) console.log(JSON.stringify(captured, null, 2))
    else for (const one of captured) console.log(lineOf(one))
    return captured.every((one) => one.problem === null) ? exitCodes.done : exitCodes.notInOrder
  },
}

const lineOf = ({ source, snapshot, sha256, title, problem }: Captured): string =>
  problem === null
    ? `${source}  snapshot ${snapshot}  ${sha256?.slice(0, 16)}…  ${title}`
    : `${source}  not captured: ${problem}`

async function captureAll(
  db: PrismaClient,
  url: string,
  asked: readonly string[],
  areFiles: boolean,
): Promise<Captured[]> {
  const { startWorking } = await import('#lib/jobs/work.ts')
  const { captureSource } = await import('#lib/jobs/capture-source.ts')
  const working = await startWorking({ db, url, jobs: [captureSource], say: console.error })
  try {
    const begun = []
    for (const one of asked) begun.push({ asked: one, ...(await ask(db, one, areFiles)) })
    return await Promise.all(begun.map((one) => untilCaptured(db, one)))
  } finally {
    await working.stop()
  }
}

/** Asks for one capture; gives the source's reference and the job's id. */
async function ask(
  db: PrismaClient,
  asked: string,
  isFile: boolean,
): Promise<{ source: string; capture: string }> {
  const { addSource } = await import('#lib/commands/source/add-source.ts')
  const { captureSource } = await import('#lib/commands/source/capture-source.ts')
  const { systemActor } = await import('#lib/policy/index.ts')
  const world = { db, actor: systemActor }
  const known = isFile ? null : await db.source.findUnique({ where: { ref: asked }, select: { ref: true } })
  const added = known
    ? { source: known.ref, capture: null }
    : await addSource(world, isFile ? { upload: await keepFile(db, asked) } : { identifier: asked })
  if (added.capture !== null) return { source: added.source, capture: added.capture }
  return await captureSource(
    world,
    isFile ? { source: added.source, upload: await keepFile(db, asked) } : { source: added.source },
  )
}

async function keepFile(db: PrismaClient, name: string): Promise<{ sha256: string; fileName: string }> {
  const { blobStore } = await import('#lib/blobs/blob-store.ts')
  const { fetchLimits } = await import('#lib/capture/fetch-address.ts')
  const path = fileNamed(name)
  try {
    const { sha256 } = await blobStore(db).put(createReadStream(path), fetchLimits.wireBytes)
    return { sha256, fileName: basename(path) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new InvalidInput('no-such-file', `There is no file ${path}.`)
    throw error
  }
}

/** What is said of a source, or of the known one that it turned out to be. */
const standing = {
  ref: true,
  title: true,
  snapshots: { orderBy: { number: 'desc' }, take: 1, select: { number: true, sha256: true } },
} satisfies Prisma.SourceSelect

async function untilCaptured(
  db: PrismaClient,
  { asked: named, source, capture }: { asked: string; source: string; capture: string },
): Promise<Captured> {
  for (;;) {
    const job = await db.job.findUniqueOrThrow({
      where: { id: capture },
      select: { state: true, problem: true },
    })
    if (['done', 'failed', 'cancelled'].includes(job.state)) {
      const asked = await db.source.findUniqueOrThrow({
        where: { ref: source },
        select: { ...standing, sameAs: { select: standing } },
      })
      const row = asked.sameAs ?? asked
      const [latest] = row.snapshots
      const problem = job.state === 'done' ? null : (job.problem ?? 'It was cancelled.')
      return {
        asked: named,
        source: row.ref,
        title: row.title,
        snapshot: latest?.number ?? null,
        sha256: latest?.sha256 ?? null,
        problem,
      }
    }
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
}

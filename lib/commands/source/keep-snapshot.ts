import { z } from 'zod'
import { fillFacts, type SourceFacts } from '#lib/citation/index.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import { nextLook, permit } from '#lib/policy/index.ts'
import { command, type Work } from '../command.ts'
import { hashText } from '../hashing.ts'
import { findSourceOfText } from './find-source.ts'
import { columnsOf, factsOf, jsonOf, provisionalTitle, sourceRecord } from './source-record.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const facts: z.ZodType<SourceFacts> = z.any()

/** What a capture got, read; or why it got nothing. */
const outcome = z.discriminatedUnion('got', [
  z.strictObject({
    got: z.literal('bytes'),
    via: z.enum(['fetched', 'uploaded']),
    sha256,
    bytes: z.int().min(0),
    mediaType: z.string().max(200),
    fileName: z.string().max(500).nullable(),
    requestedAddress: z.string().nullable(),
    finalAddress: z.string().nullable(),
    status: z.int().nullable(),
    headers: z.record(z.string(), z.string()),
    text: z.string(),
    /** The article in a web page, where that is less than all of its text. */
    article: z.string().nullable(),
    pages: z.array(z.int().min(0)),
    tables: z.array(z.object({ sheet: z.string(), rows: z.array(z.array(z.string())) })).nullable(),
    facts,
  }),
  z.strictObject({ got: z.literal('nothing'), failure: z.string().max(60), status: z.int().nullable() }),
])

const look = z.strictObject({
  capture: z.uuid(),
  source: z.uuid(),
  purpose: z.enum(['capture', 'watch']),
  at: z.date(),
  passagesChanged: z.int().min(0).nullable(),
  outcome,
})

/**
 * Records one look at a source, once for each capture however often it is tried: a snapshot where there is none yet
 * or what it says has changed, what the page says of itself where nobody has corrected it, and when to look again.
 */
export const keepSnapshot = command({
  name: 'snapshot.keep',
  input: look,
  async run(work, input) {
    const { tx, actor, now, newId } = work
    permit(actor, 'snapshot.keep')
    const source = await lockSource(tx, input.source)
    const done = await tx.visit.findUnique({
      where: { captureId: input.capture },
      select: { snapshotId: true },
    })
    if (done)
      return {
        result: { snapshot: done.snapshotId, isNew: false },
        subject: source.id,
        write: async () => {},
      }
    const { outcome: got } = input
    const last = await tx.snapshot.findFirst({
      where: { sourceId: source.id },
      orderBy: { number: 'desc' },
      select: { number: true, sha256: true, textSha256: true },
    })
    const isFirst = last === null && input.purpose === 'capture'
    const known = isFirst && got.got === 'bytes' ? await findSourceOfText(tx, source, got.text) : null
    if (known !== null && got.got === 'bytes')
      return becomeKnown(work, source.id, known, { ...input, outcome: got })
    const fresh = got.got === 'bytes' && isWorthKeeping(got, last, input.purpose) ? newId() : null
    const textSha256 = got.got === 'bytes' ? hashText(got.text) : ''
    const bytesChanged = got.got === 'bytes' && last ? got.sha256 !== last.sha256 : null
    const filled = got.got === 'bytes' && !source.isCorrected ? await fillRecord(tx, source, got.facts) : {}
    const record = sourceRecord({ ...source, ...filled })
    const write = async (logIdx: bigint | null) => {
      if (got.got === 'bytes' && fresh !== null) {
        const { got: _got, facts: _facts, article, tables, headers, ...kept } = got
        await tx.snapshot.create({
          data: {
            id: fresh,
            sourceId: source.id,
            number: (last?.number ?? 0) + 1,
            captureId: input.capture,
            ...kept,
            headers,
            ...(tables === null ? {} : { tables: jsonOf(tables) }),
            textSha256,
            articleFingerprint: article === null ? null : await fingerprintOf(tx, article),
            capturedAt: input.at,
            logIdx,
          },
        })
        await tx.source.update({
          where: { id: source.id },
          data: { ...filled, ...(logIdx === null ? {} : { logIdx }) },
        })
      }
      await tx.visit.create({
        data: {
          id: newId(),
          sourceId: source.id,
          captureId: input.capture,
          at: input.at,
          purpose: input.purpose,
          failure: got.got === 'nothing' ? got.failure : null,
          status: got.status,
          sha256: got.got === 'bytes' ? got.sha256 : null,
          bytesChanged,
          passagesChanged: input.passagesChanged,
          snapshotId: fresh,
        },
      })
      // The page of a public source shows the look, and one without a snapshot has no entry that would tell of it.
      if (logIdx === null && source.logIdx !== null)
        await tx.$executeRaw`SELECT pg_notify('ledger', ${`- ${source.id}`})`
      await planNextLook(
        tx,
        source.id,
        now,
        got.got === 'nothing' ? 'missed' : fresh === null ? 'same' : 'changed',
      )
    }
    const result = { snapshot: fresh, isNew: fresh !== null }
    if (fresh === null || got.got === 'nothing')
      return { result, subject: source.id, write: () => write(null) }
    return {
      result,
      isPublic: source.logIdx !== null,
      entry: {
        subject: source.id,
        revision: (last?.number ?? 0) + 1,
        codes: { source: source.ref, snapshot: fresh },
        contents: {
          snapshot: {
            sha256: got.sha256,
            bytes: got.bytes,
            mediaType: got.mediaType,
            text: textSha256,
            address: got.finalAddress,
            capturedAt: input.at.toISOString(),
          },
          source: record,
        },
        commitments: {},
      },
      write,
    }
  },
})

type Look = z.output<typeof look>
type GotBytes = Extract<Look['outcome'], { got: 'bytes' }>

/** A source that turned out to say what a known one says, word for word, is that one: it is found again, not doubled. */
function becomeKnown(
  { tx, newId }: Work,
  sourceId: string,
  sameAsId: string,
  { capture: captureId, at, purpose, outcome }: Look & { outcome: GotBytes },
) {
  const { status, sha256 } = outcome
  return {
    result: { snapshot: null, isNew: false },
    subject: sourceId,
    async write() {
      await tx.source.update({ where: { id: sourceId }, data: { sameAsId } })
      await tx.visit.create({ data: { id: newId(), sourceId, captureId, at, purpose, status, sha256 } })
    },
  }
}

type Last = { readonly sha256: string; readonly textSha256: string } | null

async function fingerprintOf(tx: Prisma.TransactionClient, text: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ mark: string }[]>`SELECT text_fingerprint(${text}) AS mark`
  return row?.mark ?? ''
}

/** The first always; one that a person asked for where any byte differs; one that watching got where the words do. */
function isWorthKeeping(
  got: { sha256: string; text: string },
  last: Last,
  purpose: 'capture' | 'watch',
): boolean {
  if (last === null) return true
  return purpose === 'capture' ? got.sha256 !== last.sha256 : hashText(got.text) !== last.textSha256
}

async function lockSource(tx: Prisma.TransactionClient, id: string) {
  const [locked] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT id FROM source WHERE id = ${id}::uuid FOR UPDATE`
  if (!locked) throw new NotFound('no-such-source', 'There is no such source.')
  return await tx.source.findUniqueOrThrow({ where: { id } })
}

type SourceRow = Awaited<ReturnType<typeof lockSource>>

/** What a person gave stands; what nobody gave is what the page says. A title that is only the address gives way. */
async function fillRecord(tx: Prisma.TransactionClient, source: SourceRow, facts: SourceFacts) {
  const own = factsOf(source)
  const isProvisional = source.title === provisionalTitle(source.address)
  const filled = fillFacts({ ...own, title: isProvisional ? null : own.title }, facts)
  const columns = columnsOf(filled, { ref: source.ref, address: source.address, title: source.title })
  const isFree = columns.doi !== null && (await tx.source.count({ where: { doi: columns.doi } })) === 0
  return { ...columns, doi: isFree ? columns.doi : source.doi }
}

async function planNextLook(
  tx: Prisma.TransactionClient,
  sourceId: string,
  now: Date,
  seen: 'same' | 'changed' | 'missed',
): Promise<void> {
  const before = await tx.watch.findUnique({ where: { sourceId } })
  const misses = seen === 'missed' ? (before?.misses ?? 0) + 1 : 0
  const steady = seen === 'same' ? (before?.steady ?? 0) + 1 : 0
  const data = { misses, steady, dueAt: nextLook({ now, misses, steady, spread: spreadOf(sourceId) }) }
  await tx.watch.upsert({ where: { sourceId }, create: { sourceId, ...data }, update: data })
}

/** A fraction from 0 to 1 that is always the same for a source, so that looks are spread over the day. */
const spreadOf = (id: string): number => Number.parseInt(id.slice(0, 8), 16) / 2 ** 32

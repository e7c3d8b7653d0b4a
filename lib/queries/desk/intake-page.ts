import type { PrismaClient } from '#lib/db/generated/client.ts'
import {
  type StoredClaim,
  storedBlocks,
  storedClaims,
  storedCoverage,
  storedFirst,
  storedMetadata,
} from '#lib/db/stored-reading.ts'
import { proposedFrom } from '#lib/extraction/index.ts'
import { type Block, indexOffsets } from '#lib/text/index.ts'
import { found, type Query } from '../query.ts'
import { deskViewer } from './desk-viewer.ts'
import { jobSelect, type ReadingState, readingState } from './intakes.ts'

/** Blocks of one part of a preview, and code points from which on no more are added: some pages of text. */
const partBlocks = 120
const partLength = 40_000

/** Missing figures that are named; the others are counted. */
const missingNamed = 200

export type IntakeArgs = { readonly id: string; readonly part?: number | undefined }

/** A claim found in the text; offsets are UTF-16 units of the part's text. */
export type FoundClaim = Pick<
  StoredClaim,
  'exact' | 'score' | 'reasons' | 'figures' | 'claimant' | 'restatement' | 'question' | 'section'
> & { readonly start: number; readonly end: number }

/** A part of a text with its blocks and the claims in it; offsets are UTF-16 units of `text`. */
export type TextPart = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly claims: readonly FoundClaim[]
}

export type IntakePage = {
  readonly id: string
  readonly name: string
  readonly address: string | null
  readonly bytes: number | null
  readonly originalSha256: string | null
  readonly createdAt: string
  readonly reading: ReadingState
  readonly isDiscarded: boolean
  /** The document it became, or whose text it repeats. */
  readonly document: { readonly ref: string; readonly isNew: boolean } | null
  /** The document that it is a new version of. */
  readonly revises: { readonly ref: string; readonly title: string } | null
  /** The beginning, while the rest is read. */
  readonly first: TextPart | null
  readonly read: IntakeRead | null
}

export type IntakeRead = {
  readonly kind: string
  readonly pages: number | null
  readonly characters: number
  readonly textSha256: string
  readonly metadata: {
    readonly title?: string
    readonly author?: string
    readonly publisher?: string
    readonly publishedOn?: string
  }
  readonly warnings: readonly string[]
  readonly claimCount: number
  readonly worthCount: number
  readonly figureCount: number
  readonly coveredCount: number
  /** The first figures that stand in no proposed claim, and how many there are. */
  readonly missing: readonly string[]
  readonly missingCount: number
  /** Claims of a very long text that are not proposed. */
  readonly leftOutCount: number
  readonly part: TextPart
  readonly partNumber: number
  readonly partCount: number
}

/** A document that is being brought in: how far it is, and once it is read its text and what was found in it. */
export const readIntake: Query<IntakeArgs, IntakePage> = async (db, viewer, { id, part = 1 }) => {
  deskViewer(viewer)
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  // Before what it reads, so that nothing older is shown beside a reading that is done.
  const job = isId
    ? await db.job.findFirst({
        where: { subject: id, kind: 'intake.read' },
        select: jobSelect,
        orderBy: { createdAt: 'desc' },
      })
    : null
  const intake = found(
    isId
      ? await db.intake.findUnique({
          where: { id },
          omit: { claims: true },
          include: { document: { select: { ref: true } }, revises: { select: { ref: true, title: true } } },
        })
      : null,
  )
  const first = intake.first === null ? null : storedFirst.parse(intake.first)
  return {
    id,
    name: intake.name,
    address: intake.address,
    bytes: intake.bytes === null ? null : Number(intake.bytes),
    originalSha256: intake.originalSha256,
    createdAt: intake.createdAt.toISOString(),
    reading: readingState(job ?? undefined),
    isDiscarded: intake.discardedAt !== null,
    document: intake.document && { ref: intake.document.ref, isNew: intake.acceptedAt !== null },
    revises: intake.revises,
    first: first && partOf(first.text, partsOf(first.blocks)[0] ?? [], first.claims),
    read:
      intake.readAt === null || intake.text === null
        ? null
        : await readOf(db, { ...intake, text: intake.text }, part),
  }
}

type ReadRow = {
  readonly id: string
  readonly kind: string | null
  readonly pages: number | null
  readonly text: string
  readonly textSha256: string | null
  readonly warnings: readonly string[]
  readonly blocks: unknown
  readonly coverage: unknown
  readonly metadata: unknown
}

async function readOf(db: PrismaClient, row: ReadRow, asked: number): Promise<IntakeRead> {
  const blocks = storedBlocks.parse(row.blocks)
  const coverage = storedCoverage.parse(row.coverage)
  const parts = partsOf(blocks)
  const partCount = Math.max(1, parts.length)
  const partNumber = Math.min(partCount, Math.max(1, Math.trunc(asked) || 1))
  const shown = parts[partNumber - 1] ?? []
  const { claimCount, worthCount, claims } = await claimsIn(db, row.id, shown)
  return {
    kind: row.kind ?? 'text',
    pages: row.pages,
    characters: indexOffsets(row.text).length,
    textSha256: row.textSha256 ?? '',
    metadata: storedMetadata.parse(row.metadata),
    warnings: row.warnings,
    claimCount,
    worthCount,
    figureCount: coverage.total,
    coveredCount: coverage.inClaims,
    missing: coverage.missing.slice(0, missingNamed).map(({ quote }) => quote),
    missingCount: coverage.total - coverage.inClaims,
    leftOutCount: coverage.leftOut,
    part: partOf(row.text, shown, claims),
    partNumber,
    partCount,
  }
}

/** How many claims were found, and those of some blocks: the database picks them out of the thousands that a book has. */
async function claimsIn(db: PrismaClient, id: string, blocks: readonly Block[]) {
  const [from, to] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0]
  const [row] = await db.$queryRaw<{ claimCount: number; worthCount: number; claims: unknown }[]>`
    SELECT count(*)::int AS "claimCount",
           count(*) FILTER (WHERE (claim->>'score')::float >= ${proposedFrom})::int AS "worthCount",
           coalesce(jsonb_agg(claim ORDER BY position)
             FILTER (WHERE (claim->>'start')::int >= ${from} AND (claim->>'end')::int <= ${to}), '[]') AS claims
    FROM intake, jsonb_array_elements(claims) WITH ORDINALITY AS found (claim, position)
    WHERE id = ${id}::uuid`
  return {
    claimCount: row?.claimCount ?? 0,
    worthCount: row?.worthCount ?? 0,
    claims: storedClaims.parse(row?.claims ?? []),
  }
}

/** The blocks of a text in the parts that a preview has, in order. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = []
  for (const block of blocks) {
    const part = parts.at(-1)
    const isFull = !part || part.length >= partBlocks || block.start - (part[0]?.start ?? 0) >= partLength
    if (isFull) parts.push([block])
    else part.push(block)
  }
  return parts
}

/** Some blocks of a text, from code points to the UTF-16 units that a page cuts by. */
function partOf(text: string, blocks: readonly Block[], claims: readonly StoredClaim[]): TextPart {
  const [first, last] = [blocks[0], blocks.at(-1)]
  if (!first || !last) return { text: '', blocks: [], claims: [] }
  const offsets = indexOffsets(text)
  const from = offsets.toUtf16(first.start)
  const place = (at: number) => offsets.toUtf16(at) - from
  const placed = <One extends { readonly start: number; readonly end: number }>(one: One) => ({
    ...one,
    start: place(one.start),
    end: place(one.end),
  })
  return {
    text: text.slice(from, offsets.toUtf16(last.end)),
    blocks: blocks.map(placed),
    claims: claims
      .filter((claim) => claim.start >= first.start && claim.end <= last.end)
      .map(({ exact, score, reasons, figures, claimant, restatement, question, section, start, end }) =>
        placed({ exact, score, reasons, figures, claimant, restatement, question, section, start, end }),
      ),
  }
}

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
import { deskViewer } from './desk-viewer.ts'
import { jobSelect, type ReadingState, readingState } from './intakes.ts'
import { found, type Query } from './query.ts'

/** Blocks of one part of a preview: some pages of text. */
const partBlocks = 120

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
  /** Figures that stand in no proposed claim. */
  readonly missing: readonly string[]
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
    first: first && partOf(first.text, first.blocks.slice(0, partBlocks), first.claims),
    read:
      intake.readAt === null || intake.text === null ? null : readOf({ ...intake, text: intake.text }, part),
  }
}

type ReadRow = {
  readonly kind: string | null
  readonly pages: number | null
  readonly text: string
  readonly textSha256: string | null
  readonly warnings: readonly string[]
  readonly blocks: unknown
  readonly claims: unknown
  readonly coverage: unknown
  readonly metadata: unknown
}

function readOf(row: ReadRow, asked: number): IntakeRead {
  const blocks = storedBlocks.parse(row.blocks)
  const claims = storedClaims.parse(row.claims)
  const coverage = storedCoverage.parse(row.coverage)
  const partCount = Math.max(1, Math.ceil(blocks.length / partBlocks))
  const partNumber = Math.min(partCount, Math.max(1, Math.trunc(asked) || 1))
  const shown = blocks.slice((partNumber - 1) * partBlocks, partNumber * partBlocks)
  return {
    kind: row.kind ?? 'text',
    pages: row.pages,
    characters: indexOffsets(row.text).length,
    textSha256: row.textSha256 ?? '',
    metadata: storedMetadata.parse(row.metadata),
    warnings: row.warnings,
    claimCount: claims.length,
    worthCount: claims.filter(({ score }) => score >= proposedFrom).length,
    figureCount: coverage.total,
    coveredCount: coverage.inClaims,
    missing: coverage.missing.map(({ quote }) => quote),
    part: partOf(row.text, shown, claims),
    partNumber,
    partCount,
  }
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

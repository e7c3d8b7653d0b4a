import { z } from 'zod'
import {
  contextLength,
  type ExcerptFault,
  type ExcerptSearch,
  excerptLengthMin,
  findExcerpt,
} from '#lib/anchoring/index.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { InvalidInput, NotFound } from '#lib/errors.ts'
import { permit } from '#lib/policy/index.ts'
import { locateCell, sliceCodePoints } from '#lib/text/index.ts'
import { command, type Work } from '../command.ts'
import { figureKind, line, prose, ref } from '../input.ts'
import { type LockedClaim, lockClaim } from '../lock-claim.ts'
import { bringEvidence, type Judgement, type PlacedFigure } from './bring-evidence.ts'
import { type EvidenceDetails, judgementFields } from './evidence-input.ts'
import { namedFigure } from './named-figure.ts'
import { placeFigures } from './place-figures.ts'
import { knownSource, type SourceInHand } from './source-in-hand.ts'

const common = {
  source: ref,
  /** Which of the source's snapshots; the latest without it. */
  snapshot: z.coerce.number().int().min(1).optional(),
  ...judgementFields,
}

/** A passage to look for, and the figures that stand in it. */
export const passageFields = {
  ...common,
  passage: prose('The passage'),
  locator: line('Where in the source it stands').optional(),
  figures: z.array(namedFigure).max(20).default([]),
}

/** A cell of a table, whose value is a figure: its unit is what the headers say. */
const cellFigure = z.strictObject({
  name: z.string(),
  label: z.string(),
  unit: z.string().default(''),
  kind: figureKind,
})
export const cellFields = { ...common, cell: line('The cell'), figure: cellFigure.optional() }

type Quoting = z.output<z.ZodObject<typeof passageFields>> | z.output<z.ZodObject<typeof cellFields>>

/** A passage or cell in hand: found in its snapshot, ready to be cited on any claim. */
type Quoted = Cited & { readonly source: SourceInHand; readonly judgement: Judgement }

/** Cites a passage that is found in a snapshot, or a cell of its table, with the figures that it gives. */
export const quoteEvidence = command({
  name: 'evidence.quote',
  input: z.union([
    z.strictObject({ ...passageFields, claim: ref }),
    z.strictObject({ ...cellFields, claim: ref }),
  ]),
  async run(work, input) {
    const claim = await lockQuoting(work, input.claim)
    return await bringEvidence(work, { claim, ...(await findQuoted(work, input)) })
  },
})

/** Finds what is to be cited in the snapshot. Throws `InvalidInput` with the nearest passage where it is not there. */
export async function findQuoted(work: Work, input: Quoting): Promise<Quoted> {
  const { stance, relevance, note, scope } = input
  const source = await knownSource(work, { ref: input.source })
  const snapshot = await findSnapshot(work.tx, source.id, input.snapshot)
  const cited = 'cell' in input ? takeCell(snapshot, input.cell, input.figure) : takePassage(snapshot, input)
  return { ...cited, source, judgement: { stance, relevance, note, scope } }
}

/** The claim, locked, on which the actor may cite a passage. */
export async function lockQuoting({ tx, actor }: Work, claimRef: string): Promise<LockedClaim> {
  const claim = await lockClaim(tx, claimRef)
  permit(actor, 'evidence.quote', { state: claim.state })
  return claim
}

async function findSnapshot(tx: Prisma.TransactionClient, sourceId: string, number: number | undefined) {
  const snapshot = await tx.snapshot.findFirst({
    where: { sourceId, ...(number === undefined ? {} : { number }) },
    orderBy: { number: 'desc' },
    select: { id: true, text: true, pages: true, tables: true },
  })
  if (!snapshot)
    throw new NotFound(
      'no-snapshot',
      'This source has no snapshot yet: capture it first, or attach it as transcribed.',
      'source',
    )
  return snapshot
}

type Snapshot = Awaited<ReturnType<typeof findSnapshot>>
type Cited = { readonly details: EvidenceDetails; readonly figures: readonly PlacedFigure[] }

function takePassage(
  snapshot: Snapshot,
  input: { passage: string; locator?: string | undefined; figures: z.output<typeof namedFigure>[] },
): Cited {
  const found = findExcerpt(snapshot.text, input.passage)
  if (!found.found) throw new InvalidInput(`passage-${found.reason}`, refusalInWords(found), 'passage')
  const page = pageOf(snapshot.pages, found.start)
  const fact = sliceCodePoints(snapshot.text, found.start, found.end)
  return {
    details: {
      ...{ kind: 'passage', standing: 'captured', fact },
      locator: input.locator ?? (page === null ? paragraphOf(snapshot.text, found.start) : `Page ${page}`),
      passage: { snapshotId: snapshot.id, page, ...placeOf(snapshot.text, found) },
    },
    figures: placeFigures({ fact, start: found.start }, input.figures),
  }
}

/** Why a passage was refused, as a person reads it beside the passage. */
const faults: Record<ExcerptFault, string> = {
  'too-short': `A passage has at least ${excerptLengthMin} characters.`,
  'not-one-run': 'These words stand in the snapshot in two or more places, not as one run.',
  'cuts-figure':
    'The passage begins or ends inside a figure: take its comparator, currency, scale and unit along.',
  'cuts-negation': 'The passage leaves out the word just before it that turns it round.',
  'other-figure': 'The snapshot has another number, unit or comparator here.',
  'other-negation': 'The snapshot says yes where this passage says no, or the other way round.',
  'other-words': 'The snapshot has other words here.',
  'not-there': 'This passage is not in the snapshot.',
}

function refusalInWords({ reason, nearest }: Extract<ExcerptSearch, { found: false }>): string {
  return nearest ? `${faults[reason]} The nearest that it says is: “${nearest.exact}”` : faults[reason]
}

const tables = z.array(z.object({ sheet: z.string(), rows: z.array(z.array(z.string())) })).nullable()

function takeCell(snapshot: Snapshot, cell: string, figure: z.output<typeof cellFigure> | undefined): Cited {
  const found = locateCell(tables.parse(snapshot.tables) ?? [], cell)
  if (!found)
    throw new InvalidInput(
      'no-such-cell',
      'The snapshot has no such cell. Write it as B2, or Prices!B2 for a cell of the sheet Prices.',
      'cell',
    )
  const context =
    [found.rowHeader, found.columnHeader].filter((header) => header !== null).join(' × ') || null
  const read = figure && namedFigure.safeParse({ ...figure, written: found.value })
  if (read && !read.success)
    throw new InvalidInput(
      'not-a-figure',
      `“${found.value}” in ${found.locator}: ${read.error.issues[0]?.message ?? ''}`,
      'figure',
    )
  return {
    details: {
      ...{ kind: 'passage', standing: 'captured', locator: found.locator },
      fact: sliceCodePoints(snapshot.text, found.row.start, found.row.end),
      passage: { snapshotId: snapshot.id, page: null, ...placeOf(snapshot.text, found.row) },
    },
    figures: read ? [{ ...read.data, ...found.cell, cell: found.locator, context }] : [],
  }
}

/** Position, and up to `contextLength` code points on either side. */
function placeOf(text: string, { start, end }: { start: number; end: number }) {
  return {
    start,
    end,
    prefix: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    suffix: sliceCodePoints(text, end, end + contextLength),
  }
}

/** The paragraph, from 1, on which an offset stands, where there are no pages to tell it by. */
const paragraphOf = (text: string, start: number): string =>
  `Paragraph ${sliceCodePoints(text, 0, start).split(/\n\s*\n/).length}`

/** The page, from 1, on which an offset stands; null where the snapshot has none. */
function pageOf(pages: readonly number[], start: number): number | null {
  const page = pages.findLastIndex((begin) => begin <= start)
  return page < 0 ? null : page + 1
}

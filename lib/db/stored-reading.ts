import { z } from 'zod'
import { comparators, figureKinds, figureRules } from '#lib/figures/index.ts'
import { blockKinds } from '#lib/text/index.ts'

const offset = z.int().min(0)
const span = { start: offset, end: offset }

/** What the column `blocks` of a revision or an intake holds: `Block` of `lib/text`. */
export const storedBlocks = z
  .array(
    z.strictObject({
      ...span,
      kind: z.enum(blockKinds),
      page: z.int().min(1).exactOptional(),
      level: z.int().min(1).max(9).exactOptional(),
      cell: z.tuple([offset, offset]).readonly().exactOptional(),
    }),
  )
  .readonly()

/** A figure where it stands, as `lib/figures` finds it. */
const storedFigure = z.object({
  ...span,
  quote: z.string(),
  kind: z.enum(figureKinds),
  comparator: z.enum(comparators),
  low: z.string().nullable(),
  high: z.string().nullable(),
  lowClosed: z.boolean(),
  highClosed: z.boolean(),
  written: z.string().nullable(),
  unit: z.string(),
  significantDigits: z.number().nullable(),
  rule: z.enum(figureRules),
})

/** A claim that extraction proposes, with the words on either side of its quote. */
const storedClaim = z.strictObject({
  ...span,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  score: z.number(),
  reasons: z.array(z.string()),
  figures: z.array(storedFigure),
  claimant: z.string().nullable(),
  restatement: z.string().nullable(),
  question: z.strictObject({ code: z.string(), words: z.string() }).nullable(),
  assertion: z.literal('so').nullable(),
  assertionQuestion: z.strictObject({ said: z.string().nullable(), so: z.string().nullable() }).nullable(),
  section: z.string().nullable(),
})
export type StoredClaim = z.output<typeof storedClaim>
export const storedClaims = z.array(storedClaim).readonly()

/**
 * How many figures of a text stand in its proposed claims, the first of those that stand in none, and how many claims of
 * a very long text are not proposed.
 */
export const storedCoverage = z.strictObject({
  total: offset,
  inClaims: offset,
  leftOut: offset.default(0),
  missing: z.array(z.strictObject({ ...span, quote: z.string() })),
})

/** What a document says of itself. */
export const storedMetadata = z.strictObject({
  title: z.string().exactOptional(),
  author: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  publishedOn: z.string().exactOptional(),
})

/** The beginning of a document and the claims in it, shown while the rest is read. */
export const storedFirst = z.strictObject({ text: z.string(), blocks: storedBlocks, claims: storedClaims })

/** What an original may be; the kinds that `lib/intake` reads. */
export const originalKinds = ['text', 'markdown', 'html', 'docx', 'pdf'] as const

import { z } from 'zod'
import { comparators, figureKinds, figureRules, outcomes } from '#lib/figures/index.ts'

/** Within one version properties are only added, never renamed, removed or given another meaning. */
export const schemaVersion = 1

const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .describe('A plain decimal, exact, as text: a float would round it.')
const instant = z.iso.datetime().describe('RFC 3339, UTC.')
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
  .describe('A year, a month or a day, as far as it is known.')

const interval = {
  low: decimal.nullable(),
  high: decimal.nullable(),
  lowClosed: z.boolean(),
  highClosed: z.boolean(),
  written: decimal.nullable().describe('The value as written, in the unit; null for ranges.'),
  unit: z.string().describe('A product of units, such as USD/token; empty for a pure number.'),
}

const kind = z.enum(figureKinds)

const publishedFigure = z
  .object({
    quote: z.string(),
    kind,
    comparator: z.enum(comparators),
    ...interval,
    significantDigits: z.int().nullable(),
    rule: z.enum(figureRules).describe('The rule that gave the interval.'),
  })
  .describe('A number in the claim: the interval that its writing allows.')

const publishedCheck = z
  .object({
    label: z.string(),
    expression: z.string().describe('Over the names of evidence figures.'),
    outcome: z.enum(outcomes),
    computedLow: decimal.nullable(),
    computedHigh: decimal.nullable(),
    computedWritten: decimal.nullable(),
    computedUnit: z.string(),
    deviationPercent: decimal.nullable().describe('(claimed − computed) ÷ computed, in per cent.'),
  })
  .describe('What the sources give for a figure, and how the claim compares.')

export const publishedSource = z.object({
  ref: z.string(),
  url: z.url(),
  title: z.string(),
  publisher: z.string().nullable(),
  author: z.string().nullable(),
  publishedOn: partialDate.nullable(),
  address: z.string().nullable(),
  kind: z.enum(['primary', 'secondary', 'opinion']),
})

const publishedEvidence = z.object({
  id: z.uuid(),
  kind: z
    .enum(['passage', 'search', 'enquiry'])
    .describe('A passage of a source, a search that found nothing, or an enquiry with its answer.'),
  relevance: z.string().describe('How closely it bears on the claim; direct unless judged otherwise.'),
  note: z.string().nullable(),
  snapshot: z
    .object({ number: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/), capturedAt: instant })
    .nullable()
    .describe('The copy of the source in which the passage was found.'),
  stance: z.enum(['supports', 'refutes', 'context']),
  standing: z
    .enum(['captured', 'transcribed'])
    .describe('captured: the excerpt stands in a snapshot of the source. transcribed: it does not.'),
  fact: z.string(),
  locator: z.string(),
  isClaimantsOwn: z.boolean(),
  figures: z.array(z.object({ name: z.string(), label: z.string(), quote: z.string(), kind, ...interval })),
  source: publishedSource,
})

const verdict = z.enum(['verified', 'imprecise', 'misleading', 'disputed', 'unverifiable'])

const publishedReview = z.object({
  reviewer: z.string(),
  verdict,
  framing: z.enum(['exact', 'narrower', 'broader', 'shifted']),
  caveat: z.string().nullable(),
  rationale: z.string().nullable().describe('Null once its author had it erased.'),
  createdAt: instant,
})

/** One claim as every export has it. */
export const publishedClaim = z
  .object({
    schemaVersion: z.literal(schemaVersion),
    ref: z.string().describe('Stable: part of the address of the claim’s page.'),
    url: z.url(),
    number: z.int().min(1).describe('Within its document.'),
    restatement: z.string(),
    assertion: z.enum(['said', 'so']).describe('Whether it is checked that it was said or that it is so.'),
    category: z.string(),
    section: z.string().nullable(),
    asOf: partialDate.nullable(),
    quote: z
      .object({
        exact: z.string(),
        prefix: z.string(),
        suffix: z.string(),
        start: z.int().min(0).describe('Unicode code points from the start of the revision.'),
        end: z.int().min(1).describe('Exclusive.'),
      })
      .nullable(),
    claimant: z.object({
      name: z.string(),
      kind: z.enum(['person', 'organisation']),
      sameAs: z.array(z.string()),
    }),
    document: z.object({
      ref: z.string(),
      url: z.url(),
      title: z.string(),
      author: z.string().nullable(),
      publisher: z.string().nullable(),
      publishedOn: partialDate.nullable(),
      address: z.string().nullable(),
      isSample: z.boolean(),
      revision: z
        .object({ number: z.int(), sha256: z.string().regex(/^[0-9a-f]{64}$/), createdAt: instant })
        .nullable(),
    }),
    state: z.enum(['open', 'in-review', 'contested', 'decided', 'stale', 'dismissed']),
    dismissal: z.enum(['not-checkable', 'duplicate']).nullable(),
    verdict: verdict.nullable(),
    caveat: z.string().nullable().describe('Belongs to the verdict and is shown wherever that is.'),
    isOnOwnWord: z
      .boolean()
      .describe(
        'The verdict rests on nothing but evidence of the claimant’s own, and says so wherever it is shown.',
      ),
    range: z.string().nullable().describe('Where the verdict holds only for a part of what is claimed.'),
    basis: z.enum(['agreement', 'settlement', 'correction']).nullable(),
    decidedAt: instant.nullable(),
    recheckOn: partialDate.nullable(),
    reviewCount: z.int().min(0),
    isCheckedByOnePerson: z.boolean(),
    figures: z.array(publishedFigure),
    checks: z.array(publishedCheck),
    evidence: z.array(publishedEvidence),
    reviews: z.array(publishedReview).nullable().describe('Null until the decision: reviews are blind.'),
    createdAt: instant,
    changedAt: instant,
    logIndex: z.int().min(0).describe('The entry of the public log that holds the latest change.'),
    licence: z.string().describe('SPDX identifier of the data’s licence.'),
  })
  .describe('A claim of a Claim Ledger with its evidence, checks, reviews and verdict.')

export type PublishedClaim = z.output<typeof publishedClaim>
export type PublishedSource = z.output<typeof publishedSource>

/** JSON Schema (2020-12) of one claim, as published at `id`. Unknown properties are allowed: a later writer may add some. */
export function claimJsonSchema(id: string): Record<string, unknown> {
  const schema = z.toJSONSchema(publishedClaim, { target: 'draft-2020-12', override: openUp })
  return { ...schema, $id: id, title: `Claim Ledger claim, version ${schemaVersion}` }
}

function openUp({ jsonSchema }: { jsonSchema: { additionalProperties?: unknown } }): void {
  delete jsonSchema.additionalProperties
}

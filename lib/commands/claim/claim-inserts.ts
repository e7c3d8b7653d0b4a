import type { QuoteSelector } from '#lib/anchoring/index.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { Inserts, Work } from '../command.ts'
import type { NewestText } from '../document/share-newest.ts'
import type { FigureInput } from '../figure-input.ts'
import type { OpenClaimInput } from './open-claim.ts'

type NewClaim = {
  readonly claimId: string
  readonly claimRef: string
  readonly document: NewestText
  readonly selector: QuoteSelector
  readonly figures: readonly FigureInput[]
  readonly input: OpenClaimInput
}

/** The rows of a new claim: itself, its claimant where the ledger has none of that name, its quote and its figures. */
export function claimInserts(work: Work, claim: NewClaim): Inserts {
  return (index) => [
    claimInsert(work, claim, index),
    quoteInsert(work, claim, index),
    ...(claim.figures.length > 0 ? [figuresInsert(work, claim, index)] : []),
  ]
}

function claimInsert(work: Work, claim: NewClaim, index: Prisma.Sql): Prisma.Sql {
  const { claimId, claimRef, document, figures, input } = claim
  const { name, kind, sameAs } = input.claimant
  const opener = work.actor.kind === 'person' ? work.actor.id : null
  const because = input.selectedBecause ?? (figures.length > 0 ? 'figure' : null)
  return Prisma.sql`
    INSERT INTO claim (id, ref, document_id, number, claimant_id, category, assertion, restatement, as_of, section,
      state, opened_by_id, selected_because, selection_note, worth, created_at, log_idx)
    VALUES (${claimId}::uuid, ${claimRef}, ${document.id}::uuid, next_claim_number(${document.id}::uuid, ${index}),
      claimant_of(${name}, ${kind}, ${sameAs}::text[], ${work.newId()}::uuid, ${index}), ${input.category},
      ${input.assertion}, ${input.restatement}, ${input.asOf ?? null}, ${input.section ?? null}, 'open',
      ${opener}::uuid, ${because}, ${input.selectionNote ?? null}, ${input.worth ?? null}, ${work.now}, ${index})`
}

const quoteInsert = (work: Work, { claimId, document, selector }: NewClaim, index: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`
    INSERT INTO quote_selector (id, claim_id, revision_id, exact, prefix, suffix, start, "end", log_idx)
    VALUES (${work.newId()}::uuid, ${claimId}::uuid, ${document.revisionId}::uuid, ${selector.exact},
      ${selector.prefix}, ${selector.suffix}, ${selector.start}, ${selector.end}, ${index})`

function figuresInsert(work: Work, { claimId, figures }: NewClaim, index: Prisma.Sql): Prisma.Sql {
  const rows = figures.map(
    (figure, position) => Prisma.sql`(${work.newId()}::uuid, ${claimId}::uuid, ${position}::integer,
      ${figure.quote}, ${figure.kind}, ${figure.comparator}, ${figure.low}::numeric, ${figure.high}::numeric,
      ${figure.lowClosed}::boolean, ${figure.highClosed}::boolean, ${figure.written}::numeric, ${figure.unit},
      ${figure.significantDigits}::integer, ${figure.rule}, ${index})`,
  )
  return Prisma.sql`
    INSERT INTO figure (id, claim_id, position, quote, kind, comparator, low, high, low_closed, high_closed, written,
      unit, significant_digits, rule, log_idx)
    VALUES ${Prisma.join(rows)}`
}

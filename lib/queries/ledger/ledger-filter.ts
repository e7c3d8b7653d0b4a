import { exampleRef } from '#lib/addresses.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { isPublicClaim } from '../public.ts'
import type { LedgerView } from './ledger-view.ts'

/** Conditions on `claim c`, `document d` and `claimant m`; those of a dimension apart, so that each can be counted without itself. */
export type LedgerFilter = {
  readonly always: Prisma.Sql
  readonly verdict: Prisma.Sql
  readonly state: Prisma.Sql
  readonly category: Prisma.Sql
  readonly document: Prisma.Sql
  readonly claimant: Prisma.Sql
  readonly kind: Prisma.Sql
  readonly source: Prisma.Sql
}
export type Dimension = Exclude<keyof LedgerFilter, 'always'>

const all = Prisma.sql`TRUE`

/** A public claim that counts: not one of the invented example. */
export const isInLedger = Prisma.sql`(${isPublicClaim} AND d.ref <> ${exampleRef})`

/** The tables that every condition may speak of. */
export const ledgerTables = Prisma.sql`claim c JOIN document d ON d.id = c.document_id JOIN claimant m ON m.id = c.claimant_id`

export function ledgerFilter(view: LedgerView): LedgerFilter {
  const always = [
    view.document === exampleRef ? isPublicClaim : isInLedger,
    ...searchFor(view),
    ...offBy(view),
    ...decidedIn(view),
    ...changedSince(view),
  ]
  const anyOf = (column: Prisma.Sql, codes: readonly string[]) =>
    codes.length === 0 ? all : Prisma.sql`${column} IN (${Prisma.join([...codes])})`
  const only = (column: Prisma.Sql, value: string | null) =>
    value === null ? all : Prisma.sql`${column} = ${value}`
  return {
    always: Prisma.join(always, ' AND '),
    verdict: anyOf(Prisma.sql`coalesce(c.verdict, 'undecided')`, view.verdicts),
    state: anyOf(Prisma.sql`c.state`, view.states),
    category: only(Prisma.sql`c.category`, view.category),
    document: only(Prisma.sql`d.ref`, view.document),
    claimant: only(Prisma.sql`m.name`, view.claimant),
    kind:
      view.kind === null
        ? all
        : Prisma.sql`EXISTS (SELECT FROM figure f WHERE f.claim_id = c.id AND f.kind = ${view.kind} AND ${isCurrentFigure})`,
    source:
      view.source === null
        ? all
        : Prisma.sql`c.id IN (
            SELECT e.claim_id FROM evidence e JOIN source s ON s.id = e.source_id WHERE s.ref = ${view.source})`,
  }
}

/** All conditions of a filter together. */
export const whole = ({ always, ...dimensions }: LedgerFilter): Prisma.Sql =>
  Prisma.join([always, ...Object.values(dimensions)], ' AND ')

/** `f` is the latest revision of its figure, `k` of its check. */
export const isCurrentFigure = Prisma.sql`NOT EXISTS (
  SELECT FROM figure newer WHERE newer.claim_id = f.claim_id AND newer.position = f.position AND newer.revision > f.revision)`
export const isCurrentCheck = Prisma.sql`NOT EXISTS (
  SELECT FROM figure_check newer
  WHERE newer.claim_id = k.claim_id AND newer.expression = k.expression AND newer.revision > k.revision)`

/** Claims whose words, quote or sources hold what is looked for, in any form of the words or as it stands. */
function searchFor({ search }: LedgerView): Prisma.Sql[] {
  if (search === '') return []
  const words = Prisma.sql`websearch_to_tsquery('english', ${search})`
  const anywhere = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  const inOwnWords = Prisma.sql`
    SELECT id FROM claim WHERE search @@ ${words}
    UNION SELECT id FROM claim WHERE restatement ILIKE ${anywhere}
    UNION SELECT claim_id FROM quote_selector WHERE to_tsvector('english', exact) @@ ${words}
    UNION SELECT claim_id FROM quote_selector WHERE exact ILIKE ${anywhere}`
  // Names of sources count only where no claim says it itself: a source's title has words that its claims are not about.
  return [
    Prisma.sql`c.id IN (
      ${inOwnWords}
      UNION SELECT e.claim_id FROM evidence e JOIN source s ON s.id = e.source_id
        WHERE to_tsvector('english', s.title || ' ' || coalesce(s.publisher, '')) @@ ${words}
          AND NOT EXISTS (${inOwnWords}))`,
  ]
}

const offBy = ({ off }: LedgerView): Prisma.Sql[] =>
  off === null
    ? []
    : [
        Prisma.sql`EXISTS (
          SELECT FROM figure_check k
          WHERE k.claim_id = c.id AND abs(k.deviation_percent) > ${off}::numeric AND ${isCurrentCheck})`,
      ]

function decidedIn({ from, to }: LedgerView): Prisma.Sql[] {
  return [
    ...(from === null ? [] : [Prisma.sql`c.decided_at >= ${from}::date`]),
    ...(to === null ? [] : [Prisma.sql`c.decided_at < ${to}::date + 1`]),
  ]
}

function changedSince({ since }: LedgerView): Prisma.Sql[] {
  if (since === null) return []
  if (typeof since === 'bigint') return [Prisma.sql`c.log_idx > ${since}`]
  return [Prisma.sql`c.log_idx IN (SELECT idx FROM log_entry WHERE at > ${since})`]
}

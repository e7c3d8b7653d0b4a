import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import { type Dimension, isCurrentFigure, type LedgerFilter, ledgerTables, whole } from './ledger-filter.ts'

/** What a filter can be set to, with how many claims would be left. */
export type Choice = { readonly value: string; readonly label: string; readonly count: number }
export type LedgerCounts = Readonly<Record<Dimension, readonly Choice[]>> & { readonly matching: number }

/** Choices shown of one dimension, those with most claims first. */
const choiceLimit = 50

const columns: Readonly<Record<Dimension, { value: Prisma.Sql; label: Prisma.Sql }>> = {
  verdict: { value: Prisma.sql`coalesce(verdict, 'undecided')`, label: Prisma.sql`NULL` },
  state: { value: Prisma.sql`state`, label: Prisma.sql`NULL` },
  category: { value: Prisma.sql`category`, label: Prisma.sql`NULL` },
  document: { value: Prisma.sql`document`, label: Prisma.sql`title` },
  claimant: { value: Prisma.sql`claimant`, label: Prisma.sql`NULL` },
  kind: { value: Prisma.sql`kind`, label: Prisma.sql`NULL` },
  source: { value: Prisma.sql`cited`, label: Prisma.sql`(SELECT s.title FROM source s WHERE s.ref = cited)` },
}
const dimensions = ['verdict', 'state', 'category', 'document', 'claimant', 'kind', 'source'] as const

/** The rows that a dimension is counted over: a claim has several figures and sources, and one of all else. */
const rowsOf = (name: Dimension): Prisma.Sql => {
  if (name === 'kind') return Prisma.sql`base, unnest(kinds) AS kind`
  return name === 'source' ? Prisma.sql`base, unnest(sources) AS cited` : Prisma.sql`base`
}

type CountRow = { dimension: string; value: string | null; label: string | null; count: bigint }

/** How many claims a view has, and for each dimension what it could be set to; each is counted without its own filter. */
export async function countLedger(db: PrismaClient, filter: LedgerFilter): Promise<LedgerCounts> {
  const flags = dimensions.map((name) => Prisma.sql`(${filter[name]}) AS ${Prisma.raw(`"in_${name}"`)}`)
  const counts = dimensions.map((name) => {
    const { value, label } = columns[name]
    const others = dimensions.filter((one) => one !== name).map((one) => Prisma.raw(`"in_${one}"`))
    return Prisma.sql`(
      SELECT ${name} AS dimension, ${value} AS value, min(${label}) AS label, count(*) AS count
      FROM ${rowsOf(name)} WHERE ${Prisma.join(others, ' AND ')} GROUP BY ${value}
      ORDER BY count(*) DESC, ${value} LIMIT ${choiceLimit})`
  })
  const rows = await db.$queryRaw<CountRow[]>`
    WITH base AS MATERIALIZED (
      SELECT c.verdict, c.state, c.category, d.ref AS document, d.title, m.name AS claimant,
        ARRAY(SELECT DISTINCT f.kind FROM figure f WHERE f.claim_id = c.id AND ${isCurrentFigure}) AS kinds,
        ARRAY(SELECT DISTINCT s.ref FROM evidence e JOIN source s ON s.id = e.source_id
          WHERE e.claim_id = c.id) AS sources,
        (${whole(filter)}) AS matches, ${Prisma.join(flags)}
      FROM ${ledgerTables} WHERE ${filter.always})
    SELECT 'matching' AS dimension, NULL AS value, NULL AS label, count(*) AS count FROM base WHERE matches
    UNION ALL ${Prisma.join(counts, ' UNION ALL ')}`
  const of = (name: string): Choice[] =>
    rows.flatMap(({ dimension, value, label, count }) =>
      dimension === name && value !== null ? [{ value, label: label ?? value, count: Number(count) }] : [],
    )
  return {
    matching: Number(rows.find(({ dimension }) => dimension === 'matching')?.count ?? 0),
    verdict: of('verdict'),
    state: of('state'),
    category: of('category'),
    document: of('document'),
    claimant: of('claimant'),
    kind: of('kind'),
    source: of('source'),
  }
}

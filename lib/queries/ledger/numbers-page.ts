import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import { type DocumentCoverage, readDocumentCoverage } from '../document/document-coverage.ts'
import { parseRef, type Query } from '../query.ts'
import { isCurrentCheck, isInLedger, ledgerTables } from './ledger-filter.ts'
import { type LedgerGroup, ledgerGroups } from './ledger-view.ts'

/** Checks drawn as dots, those that are furthest off first. */
const dotLimit = 200
/** Periods drawn; older decisions are counted in the table of the ledger itself. */
const periodLimit = 24

export type NumbersPage = {
  readonly document: { readonly ref: string; readonly title: string } | null
  readonly documents: readonly { readonly ref: string; readonly title: string }[]
  readonly total: number
  readonly decided: number
  readonly verdicts: readonly { readonly group: LedgerGroup; readonly count: number }[]
  /** By month, or by week where all decisions fall within a quarter; oldest first. */
  readonly periods: readonly { readonly start: string; readonly counts: Readonly<Record<string, number>> }[]
  readonly periodUnit: 'month' | 'week'
  /** Signed, in per cent of the computed value, as exact decimals. */
  readonly deviations: readonly {
    readonly ref: string
    readonly restatement: string
    readonly label: string
    readonly percent: string
    readonly verdict: string | null
  }[]
  /** Days from opening to decision, by the upper end of each class; null is the last, open one. */
  readonly times: readonly { readonly upTo: number | null; readonly count: number }[]
  readonly medianDays: number | null
  /** How many figures of each document's newest text are in its public claims. */
  readonly coverage: readonly DocumentCoverage[]
}

const timeClasses = [0, 1, 3, 7, 14, 30, 90] as const

/** Counts for the whole ledger or one document. */
export const readNumbersPage: Query<{ document?: string | undefined }, NumbersPage> = async (
  db,
  _viewer,
  { document: ref },
) => {
  const documents = await db.$queryRaw<{ ref: string; title: string }[]>`
    SELECT DISTINCT d.ref, d.title FROM ${ledgerTables} WHERE ${isInLedger} ORDER BY d.title LIMIT 100`
  const document = ref === undefined ? null : documents.find((one) => one.ref === parseRef(ref))
  if (document === undefined) throw new NotFound('no-such-page', 'There is nothing here.')
  const those = document === null ? isInLedger : Prisma.sql`${isInLedger} AND d.ref = ${document.ref}`
  const [verdicts, { periods, periodUnit }, deviations, times, coverage] = await Promise.all([
    countVerdicts(db, those),
    readPeriods(db, those),
    readDeviations(db, those),
    readTimes(db, those),
    readDocumentCoverage(db, document === null ? documents : [document]),
  ])
  const total = verdicts.reduce((sum, one) => sum + one.count, 0)
  const undecided = verdicts.find(({ group }) => group === 'undecided')?.count ?? 0
  return {
    document,
    documents,
    total,
    decided: total - undecided,
    verdicts,
    periods,
    periodUnit,
    deviations,
    coverage,
    ...times,
  }
}

async function countVerdicts(db: PrismaClient, those: Prisma.Sql): Promise<NumbersPage['verdicts']> {
  const rows = await db.$queryRaw<{ group: string; count: number }[]>`
    SELECT coalesce(c.verdict, 'undecided') AS "group", count(*)::int AS count
    FROM ${ledgerTables} WHERE ${those} GROUP BY 1`
  return ledgerGroups.map((group) => ({ group, count: rows.find((row) => row.group === group)?.count ?? 0 }))
}

async function readPeriods(
  db: PrismaClient,
  those: Prisma.Sql,
): Promise<Pick<NumbersPage, 'periods' | 'periodUnit'>> {
  const [span] = await db.$queryRaw<{ isShort: boolean }[]>`
    SELECT coalesce(max(c.decided_at) - min(c.decided_at) < interval '90 days', true) AS "isShort"
    FROM ${ledgerTables} WHERE ${those}`
  const periodUnit = span?.isShort === false ? 'month' : 'week'
  const rows = await db.$queryRaw<{ start: string; verdict: string; count: number }[]>`
    SELECT to_char(date_trunc(${periodUnit}, c.decided_at AT TIME ZONE 'UTC'), 'YYYY-MM-DD') AS start,
      c.verdict, count(*)::int AS count
    FROM ${ledgerTables} WHERE ${those} AND c.decided_at IS NOT NULL GROUP BY 1, 2 ORDER BY 1`
  const starts = [...new Set(rows.map(({ start }) => start))].slice(-periodLimit)
  const periods = starts.map((start) => ({
    start,
    counts: Object.fromEntries(
      rows.filter((row) => row.start === start).map(({ verdict, count }) => [verdict, count]),
    ),
  }))
  return { periods, periodUnit }
}

const readDeviations = (db: PrismaClient, those: Prisma.Sql): Promise<NumbersPage['deviations']> =>
  db.$queryRaw<NumbersPage['deviations'][number][]>`
    SELECT c.ref, c.restatement, k.label, trim_scale(k.deviation_percent)::text AS percent, c.verdict
    FROM ${ledgerTables} JOIN figure_check k ON k.claim_id = c.id
    WHERE ${those} AND k.deviation_percent IS NOT NULL AND k.outcome <> 'not-comparable' AND ${isCurrentCheck}
    ORDER BY abs(k.deviation_percent) DESC, c.ref, k.label LIMIT ${dotLimit}`

async function readTimes(
  db: PrismaClient,
  those: Prisma.Sql,
): Promise<Pick<NumbersPage, 'times' | 'medianDays'>> {
  const days = Prisma.sql`extract(epoch FROM c.decided_at - c.created_at) / 86400`
  const rows = await db.$queryRaw<{ class: number; count: number }[]>`
    SELECT width_bucket(floor(${days})::int, ${timeClasses.map((one) => one + 1)}::int[]) AS class, count(*)::int AS count
    FROM ${ledgerTables} WHERE ${those} AND c.decided_at IS NOT NULL GROUP BY 1`
  const [middle] = await db.$queryRaw<{ median: number | null }[]>`
    SELECT floor(percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days}))::int AS median
    FROM ${ledgerTables} WHERE ${those} AND c.decided_at IS NOT NULL`
  return {
    times: [...timeClasses, null].map((upTo, index) => ({
      upTo,
      count: rows.find((row) => row.class === index)?.count ?? 0,
    })),
    medianDays: middle?.median ?? null,
  }
}

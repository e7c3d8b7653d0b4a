import type { LedgerSort } from '#lib/addresses.ts'
import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import { isCurrentCheck, ledgerFilter, ledgerTables, whole } from './ledger-filter.ts'
import { formatCursor, type LedgerView } from './ledger-view.ts'

/** An order: its keys with their types, the last of them unique, all in one direction. */
type Order = {
  readonly keys: readonly (readonly [key: Prisma.Sql, type: Prisma.Sql])[]
  readonly isDescending: boolean
}

const id = [Prisma.sql`c.id`, Prisma.sql`uuid`] as const
const latest = [Prisma.sql`c.log_idx`, Prisma.sql`bigint`] as const
const numeric = Prisma.sql`numeric`

function orderOf(sort: LedgerSort, search: string): Order {
  switch (sort) {
    case 'document':
      return {
        keys: [
          [Prisma.sql`d.created_at`, Prisma.sql`timestamptz`],
          [Prisma.sql`c.number`, Prisma.sql`integer`],
          id,
        ],
        isDescending: false,
      }
    case 'changed':
      return { keys: [latest, id], isDescending: false }
    case 'newest':
      return { keys: [latest, id], isDescending: true }
    case 'decided':
      return {
        keys: [[Prisma.sql`coalesce(c.decided_at, '-infinity')`, Prisma.sql`timestamptz`], id],
        isDescending: true,
      }
    case 'off':
      return {
        keys: [
          [
            Prisma.sql`coalesce((
              SELECT max(abs(k.deviation_percent)) FROM figure_check k
              WHERE k.claim_id = c.id AND ${isCurrentCheck}), -1)`,
            numeric,
          ],
          id,
        ],
        isDescending: true,
      }
    case 'relevance':
      return {
        keys: [
          [Prisma.sql`ts_rank(c.search, websearch_to_tsquery('english', ${search}))::numeric`, numeric],
          [Prisma.sql`-c.number`, Prisma.sql`integer`],
          id,
        ],
        isDescending: true,
      }
  }
}

/** Signs without a meaning of their own (private use), around the words that a search found. */
const hit = { start: '\ue000', end: '\ue001' }

export type Piece = { readonly text: string; readonly isHit: boolean }
export type ListedClaim = { readonly id: string; readonly pieces: readonly Piece[] | null }
export type ClaimList = { readonly claims: readonly ListedClaim[]; readonly next: string | null }

type ListRow = { id: string; cursor: string[]; headline: string | null }

/** The claims of a view by their ids, at most `limit` of them, with what was found marked, and where the next begin. */
export async function listClaims(db: PrismaClient, view: LedgerView, limit: number): Promise<ClaimList> {
  const rows = await db.$queryRaw<ListRow[]>`
    SELECT found.id, found.cursor, ${headline(view)} AS headline
    FROM (${pageOfIds(view, limit + 1)}) found JOIN claim c ON c.id = found.id
    ORDER BY found.position`
  const claims = rows.slice(0, limit)
  const last = rows.length > limit ? claims.at(-1) : undefined
  return {
    claims: claims.map((row) => ({ id: row.id, pieces: piecesOf(row.headline, view.search) })),
    next: last ? formatCursor(last.cursor) : null,
  }
}

/**
 * The statement of a view's next `count` claims: `id`, `cursor` (the place after it, as text) and `position` from 1. The
 * count stands in it as it is, so that a plan kept for many pages knows how few rows it is for.
 */
export function pageOfIds(view: LedgerView, count: number): Prisma.Sql {
  const { keys, isDescending } = orderOf(view.sort, view.search)
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`
  const cursor = Prisma.join(keys.map(([key]) => Prisma.sql`(${key})::text`))
  return Prisma.sql`
    SELECT one.id, one.cursor, row_number() OVER () AS position FROM (
      SELECT c.id, ARRAY[${cursor}] AS cursor
      FROM ${ledgerTables}
      WHERE ${whole(ledgerFilter(view))} AND ${beyond(view, keys, isDescending)}
      ORDER BY ${Prisma.join(keys.map(([key]) => Prisma.sql`${key} ${direction}`))}
      LIMIT ${Prisma.raw(String(Math.trunc(count)))}) one`
}

function beyond({ after }: LedgerView, keys: Order['keys'], isDescending: boolean): Prisma.Sql {
  if (after === null || after.length !== keys.length) return Prisma.sql`TRUE`
  const left = Prisma.join(keys.map(([key]) => key))
  const right = Prisma.join(keys.map(([, type], index) => Prisma.sql`${after[index] ?? ''}::${type}`))
  return isDescending ? Prisma.sql`(${left}) < (${right})` : Prisma.sql`(${left}) > (${right})`
}

const headline = ({ search }: LedgerView): Prisma.Sql =>
  search === ''
    ? Prisma.sql`NULL`
    : Prisma.sql`ts_headline('english', c.restatement, websearch_to_tsquery('english', ${search}),
        ${`StartSel=${hit.start}, StopSel=${hit.end}, HighlightAll=true`})`

/** A headline cut at its marks; where the words were found as they stand, those places. */
function piecesOf(headline: string | null, search: string): readonly Piece[] | null {
  if (headline === null) return null
  if (headline.includes(hit.start))
    return headline
      .split(/[\ue000\ue001]/)
      .map((text, index) => ({ text, isHit: index % 2 === 1 }))
      .filter(({ text }) => text !== '')
  const at = headline.toLowerCase().indexOf(search.toLowerCase())
  if (at < 0) return null
  return [
    { text: headline.slice(0, at), isHit: false },
    { text: headline.slice(at, at + search.length), isHit: true },
    { text: headline.slice(at + search.length), isHit: false },
  ].filter(({ text }) => text !== '')
}

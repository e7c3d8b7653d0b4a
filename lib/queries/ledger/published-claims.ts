import { Prisma, type PrismaClient } from '#lib/db/generated/client.ts'
import type { Reader } from '#lib/db/reader.ts'
import type { PublishedClaim, SiteFacts } from '#lib/publishing/index.ts'
import { claimJson, claimJsonTables } from '../claim/claim-json.ts'
import { formatCursor, type LedgerView } from './ledger-view.ts'
import { pageOfIds } from './list-claims.ts'

/** Claims read at once by an export: memory stays small, and the database is asked seldom enough. */
const batchSize = 500

/** Claims by their ids as every export has them, in the given order; in one question to the database. */
export async function readPublishedClaims(
  db: PrismaClient,
  ids: readonly string[],
  site: SiteFacts,
): Promise<PublishedClaim[]> {
  if (ids.length === 0) return []
  const rows = await db.$queryRaw<{ id: string; claim: PublishedClaim }[]>`
    SELECT c.id, ${claimJson(site)} AS claim
    FROM claim c JOIN document d ON d.id = c.document_id JOIN claimant m ON m.id = c.claimant_id ${claimJsonTables}
    WHERE c.id = ANY(${[...ids]}::uuid[])`
  const byId = new Map(rows.map(({ id, claim }) => [id, claim]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** A page of published claims, each as the text of its JSON, and where the next page begins. */
export type PublishedPage = { readonly claims: readonly string[]; readonly next: string | null }

/** The claims of a view from its place on, at most `limit`, by one statement that makes their JSON too. */
export async function readPublishedPage(
  reader: Reader,
  view: LedgerView,
  site: SiteFacts,
  limit: number,
): Promise<PublishedPage> {
  const { claims, next } = await readPage<string>(reader, view, site, { limit, isText: true })
  return { claims, next: next === null ? null : formatCursor(next) }
}

/** All claims of a view, one after another; only one batch of them is held. */
export const eachPublishedClaim = (
  reader: Reader,
  view: LedgerView,
  site: SiteFacts,
): AsyncGenerator<PublishedClaim[]> => eachBatch<PublishedClaim>(reader, view, site, false)

/** The same, each claim as the text of its JSON, on one line. */
export const eachPublishedText = (
  reader: Reader,
  view: LedgerView,
  site: SiteFacts,
): AsyncGenerator<string[]> => eachBatch<string>(reader, view, site, true)

async function* eachBatch<Claim>(
  reader: Reader,
  view: LedgerView,
  site: SiteFacts,
  isText: boolean,
): AsyncGenerator<Claim[]> {
  let after = view.after
  do {
    const { claims, next } = await readPage<Claim>(reader, { ...view, after }, site, {
      limit: batchSize,
      isText,
    })
    if (claims.length > 0) yield claims
    after = next
  } while (after !== null)
}

type Row<Claim> = { claim: Claim; cursor: string[] }

async function readPage<Claim>(
  reader: Reader,
  view: LedgerView,
  site: SiteFacts,
  { limit, isText }: { limit: number; isText: boolean },
): Promise<{ claims: Claim[]; next: readonly string[] | null }> {
  const rows = await reader.rows<Row<Claim>>(pageStatement(view, site, limit, isText))
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { claims: rows.slice(0, limit).map(({ claim }) => claim), next: last?.cursor ?? null }
}

/** One row more than a page has tells that there is a next; nothing is made of it. */
const pageStatement = (
  view: LedgerView,
  site: SiteFacts,
  limit: number,
  isText: boolean,
): Prisma.Sql => Prisma.sql`
  WITH page AS MATERIALIZED (${pageOfIds(view, limit + 1)})
  SELECT page.cursor,
    CASE WHEN page.position <= ${limit}::int THEN ${claimJson(site)}${isText ? Prisma.sql`::text` : Prisma.empty} END AS claim
  FROM page JOIN claim c ON c.id = page.id
  JOIN document d ON d.id = c.document_id JOIN claimant m ON m.id = c.claimant_id ${claimJsonTables}
  ORDER BY page.position`

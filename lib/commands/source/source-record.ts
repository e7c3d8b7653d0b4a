import {
  type CslItem,
  cslItem,
  cslTypes,
  joinNames,
  noFacts,
  type SourceFacts,
  splitNames,
} from '#lib/citation/index.ts'
import type { Prisma } from '#lib/db/generated/client.ts'

/** A source as the log speaks of it: what its hash is of. */
export type SourceRecord = {
  readonly title: string
  readonly publisher: string | null
  readonly author: string | null
  readonly publishedOn: string | null
  readonly address: string | null
  readonly kind: string
}

/** The part of a row that the log speaks of. */
export const sourceRecord = (row: SourceRecord): SourceRecord => ({
  title: row.title,
  publisher: row.publisher,
  author: row.author,
  publishedOn: row.publishedOn,
  address: row.address,
  kind: row.kind,
})

type Row = SourceRecord & {
  readonly ref: string
  readonly doi: string | null
  readonly csl: Prisma.JsonValue
}

/** What the row says, as facts: its own columns, and what only CSL-JSON has a place for. */
export function factsOf(row: Row): SourceFacts {
  const csl = typeof row.csl === 'object' && row.csl !== null && !Array.isArray(row.csl) ? row.csl : {}
  const text = (name: string) => (typeof csl[name] === 'string' ? csl[name] : null)
  return {
    ...noFacts,
    title: row.title,
    authors: row.author === null ? [] : splitNames(row.author),
    publisher: row.publisher,
    container: text('container-title'),
    publishedOn: row.publishedOn,
    doi: row.doi,
    type: cslTypes.find((type) => type === csl.type) ?? 'webpage',
    language: text('language'),
  }
}

/** Facts as the columns of a row, and as CSL-JSON inside it. */
export function columnsOf(facts: SourceFacts, where: { ref: string; address: string | null; title: string }) {
  const csl: CslItem = cslItem(
    { ...facts, title: facts.title ?? where.title },
    { id: where.ref, address: where.address },
  )
  return {
    title: facts.title ?? where.title,
    author: facts.authors.length === 0 ? null : joinNames(facts.authors),
    publisher: facts.publisher,
    publishedOn: facts.publishedOn,
    doi: facts.doi,
    csl: jsonOf(csl),
  }
}

/** A plain value as Prisma takes it into a JSON column. */
export const jsonOf = (value: object): Prisma.InputJsonObject => JSON.parse(JSON.stringify(value))

/** What a source is called while nothing is known of it but its address. */
export const provisionalTitle = (address: string | null): string | null =>
  address?.replace(/^https?:\/\//, '').slice(0, 500) ?? null

import { z } from 'zod'
import type { Prisma, PrismaClient } from '#lib/db/generated/client.ts'
import { NotFound } from '#lib/errors.ts'
import {
  type Content,
  contentsPath,
  dueContents,
  type Entry,
  encodeHex,
  formatContent,
  type JsonValue,
  Malformed,
  openingsOf,
  parseEntry,
  parseTilePath,
  sealedReviews,
  tileWidth,
} from '#lib/translog/index.ts'
import type { Query } from '../query.ts'

/** What bodies hold: words by their names. */
const storedContent = z.record(z.string(), z.string().nullable())

type Reader = Pick<PrismaClient, 'logEntry' | 'logContent' | 'body' | 'revision'>
type Numbered = { readonly index: number; readonly entry: Entry }

/**
 * What the entries of one bundle stand for, a line each, as an export gives it: contents word for word, texts of
 * documents, and the bodies that were committed to, unless erased or a review that no entry before `size` opened.
 */
export async function bundleContentLines(db: Reader, bundle: number, size: number): Promise<string[]> {
  const start = bundle * tileWidth
  const range = { gte: start, lt: Math.min(size, start + tileWidth) }
  const rows = await db.logEntry.findMany({
    where: { idx: range },
    orderBy: { idx: 'asc' },
    select: { idx: true, canonical: true },
  })
  const entries = rows.map(({ idx, canonical }) => ({ index: Number(idx), entry: parseEntry(canonical) }))
  const kept = await keptContents(db, range)
  const textless = entries.filter(
    ({ index }) => !kept.some((content) => content.index === index && content.name === 'text'),
  )
  const contents = [
    ...kept,
    ...(await texts(db, textless)),
    ...(await bodies(db, entries, await closedNames(db, entries, size))),
  ]
  return contents
    .sort((one, other) => one.index - other.index || (one.name < other.name ? -1 : 1))
    .map((content) => `${formatContent(content)}\n`)
}

async function keptContents(db: Reader, idx: Prisma.BigIntFilter): Promise<Content[]> {
  const kept = await db.logContent.findMany({ where: { idx } })
  return kept.flatMap(({ idx: index, name, salt, value }) =>
    value === null
      ? []
      : [
          {
            index: Number(index),
            name,
            salt: salt && encodeHex(new Uint8Array(salt)),
            value: asJson(value),
          },
        ],
  )
}

/** What PostgreSQL kept as JSON is JSON; only its type says less. */
const asJson = (value: Prisma.JsonValue): JsonValue => JSON.parse(JSON.stringify(value))

/** A document's text stands in its revision. */
async function texts(db: Reader, entries: readonly Numbered[]): Promise<Content[]> {
  const named = entries.flatMap(({ index, entry }) =>
    entry.hashes.text === undefined ? [] : [{ index, sha256: entry.hashes.text }],
  )
  if (named.length === 0) return []
  const revisions = await db.revision.findMany({
    where: { sha256: { in: named.map(({ sha256 }) => sha256) } },
    distinct: ['sha256'],
    select: { sha256: true, text: true },
  })
  const bySha256 = new Map(revisions.map(({ sha256, text }) => [sha256, text]))
  return named.flatMap(({ index, sha256 }) => {
    const value = bySha256.get(sha256)
    return value === undefined ? [] : [{ index, name: 'text', salt: null, value }]
  })
}

/** The commitments that stay closed, as `index name`: those of reviews that nothing has opened. */
async function closedNames(
  db: Reader,
  entries: readonly Numbered[],
  size: number,
): Promise<ReadonlySet<string>> {
  const sealed = entries.flatMap(({ index, entry }) =>
    sealedReviews(entry).map((review) => ({ index, subject: entry.subject, ...review })),
  )
  if (sealed.length === 0) return new Set()
  const opening = await db.logEntry.findMany({
    where: {
      subject: { in: [...new Set(sealed.map(({ subject }) => subject))] },
      idx: { lt: size },
      canonical: { contains: '"salt.' },
    },
    select: { canonical: true },
  })
  const opened = new Set(
    opening.flatMap(({ canonical }) => openingsOf(parseEntry(canonical)).map(({ review }) => review)),
  )
  return new Set(
    sealed
      .filter(({ review }) => !opened.has(review))
      .flatMap(({ index, names }) => names.map((name) => `${index} ${name}`)),
  )
}

async function bodies(
  db: Reader,
  entries: readonly Numbered[],
  closed: ReadonlySet<string>,
): Promise<Content[]> {
  const due = entries.flatMap(({ index, entry }) => {
    const names = dueContents(entry).filter((name) => Object.hasOwn(entry.commitments, name))
    return names
      .filter((name) => !closed.has(`${index} ${name}`))
      .map((name) => ({ index, name, commitment: entry.commitments[name] ?? '' }))
  })
  if (due.length === 0) return []
  const found = await db.body.findMany({ where: { commitment: { in: due.map((one) => one.commitment) } } })
  const byCommitment = new Map(found.map((body) => [body.commitment, body]))
  return due.flatMap(({ index, name, commitment }) => {
    const body = byCommitment.get(commitment)
    if (!body?.salt) return []
    const value = { tag: body.tag, ...storedContent.parse(body.content) }
    return [{ index, name, salt: encodeHex(new Uint8Array(body.salt)), value }]
  })
}

/** What the published entries of one bundle stand for, as the file of an export with this path. */
export const readContents: Query<{ path: string }, string> = async (db, _viewer, { path }) => {
  const newest = await db.logCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { size: true } })
  const lines = await bundleContentLines(db, bundleAt(path), Number(newest?.size ?? 0))
  if (lines.length === 0) throw noContents()
  return lines.join('')
}

const noContents = () => new NotFound('no-such-contents', 'The log has no such contents.')

function bundleAt(path: string): number {
  const tile = path.replace(/^contents/, 'tile/entries').replace(/\.jsonl$/, '')
  try {
    const { index } = parseTilePath(tile)
    if (contentsPath(index) === path) return index
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
  }
  throw noContents()
}

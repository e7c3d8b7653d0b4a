import { bibtexOf, type CslItem, citeSource, cslItem, noFacts, splitNames } from '#lib/citation/index.ts'
import type { PrismaClient } from '#lib/db/generated/client.ts'
import { type LineChange, lineChanges } from '#lib/text/index.ts'
import { ofPublicClaim, publicSource } from '../public.ts'
import { found, parseRef, type Query } from '../query.ts'
import {
  type LastVisit,
  lastVisitArgs,
  readLastVisit,
  readSnapshot,
  readSourceFacts,
  readSourceUse,
  type SnapshotRow,
  type SourceFactsRow,
  type SourceUse,
  snapshotSelect,
  sourceFactsSelect,
  sourceUseSelect,
} from './source-use.ts'

/** Snapshots shown, the latest first; and of how many of the latest what changed is worked out. */
const snapshotLimit = 50
const changesLimit = 5

export type SourcePage = SourceFactsRow & {
  csl: CslItem
  /** One line of a bibliography, and the same as BibTeX. */
  reference: string
  bibtex: string
  evidence: SourceUse[]
  derivedFrom: { ref: string; title: string }[]
  derivatives: { ref: string; title: string }[]
  lastVisit: LastVisit | null
  snapshots: (SnapshotRow & {
    /** Since the snapshot before it; null for the first, for old ones, and where too much differs to say. */
    changes: LineChange[] | null
  })[]
}

const others = { select: { ref: true, title: true } } as const

/** A source that a public claim cites: what it is brought to bear on, its snapshots, and what changed between them. */
export const readSourcePage: Query<{ ref: string }, SourcePage> = async (db, _viewer, { ref }) => {
  const source = found(
    await db.source.findFirst({
      where: { ref: parseRef(ref), ...publicSource },
      select: {
        ...sourceFactsSelect,
        id: true,
        evidence: { where: ofPublicClaim, orderBy: { createdAt: 'asc' }, select: sourceUseSelect },
        derivedFrom: { where: { from: publicSource }, select: { from: others } },
        derivatives: { where: { source: publicSource }, select: { source: others } },
        visits: lastVisitArgs,
        snapshots: { orderBy: { number: 'desc' }, take: snapshotLimit, select: snapshotSelect },
      },
    }),
  )
  const { id, evidence, derivedFrom, derivatives, visits, snapshots, ...facts } = source
  const csl = citation(facts, snapshots[0]?.capturedAt ?? null)
  const changes = await changesBetween(db, id)
  return {
    ...readSourceFacts(facts),
    csl,
    reference: citeSource(csl),
    bibtex: bibtexOf(csl),
    evidence: evidence.map(readSourceUse),
    derivedFrom: derivedFrom.map((one) => one.from),
    derivatives: derivatives.map((one) => one.source),
    lastVisit: readLastVisit(visits),
    snapshots: snapshots.map((one) => ({ ...readSnapshot(one), changes: changes.get(one.number) ?? null })),
  }
}

type Facts = Parameters<typeof readSourceFacts>[0]

/** The CSL-JSON inside the source, with what its columns say now and the day of the latest snapshot. */
function citation(facts: Facts, accessedAt: Date | null): CslItem {
  const { title, author, publisher, publishedOn, doi, address, ref } = facts
  const authors = author === null ? [] : splitNames(author)
  const own = cslItem(
    { ...noFacts, title, authors, publisher, publishedOn, doi },
    { id: ref, address, accessedOn: accessedAt?.toISOString().slice(0, 10) ?? null },
  )
  const inside = typeof facts.csl === 'object' && facts.csl !== null ? facts.csl : {}
  return {
    ...inside,
    ...own,
    type: 'type' in inside && typeof inside.type === 'string' ? inside.type : own.type,
  }
}

/** By the number of a snapshot, what changed since the one before it. */
async function changesBetween(db: PrismaClient, sourceId: string): Promise<Map<number, LineChange[] | null>> {
  const texts = await db.snapshot.findMany({
    where: { sourceId },
    orderBy: { number: 'desc' },
    take: changesLimit + 1,
    select: { number: true, text: true },
  })
  const pairs = texts.flatMap((after, index) => {
    const before = texts[index + 1]
    return before ? [{ number: after.number, before: before.text, after: after.text }] : []
  })
  return new Map(pairs.map(({ number, before, after }) => [number, lineChanges(before, after)]))
}

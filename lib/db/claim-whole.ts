import type { JsonValue } from '#lib/translog/index.ts'
import type { Prisma } from './generated/client.ts'

/**
 * The rows of a claim that one entry covers: those without an entry yet, or those that an entry published. Reviews,
 * decisions and dismissals are there all, because the entry also says what stands.
 */
const wholeSelect = (logIdx: bigint | null) =>
  ({
    id: true,
    ref: true,
    number: true,
    documentId: true,
    category: true,
    assertion: true,
    restatement: true,
    asOf: true,
    section: true,
    state: true,
    verdict: true,
    logIdx: true,
    claimant: { select: { id: true, name: true, kind: true, sameAs: true } },
    selectors: {
      where: { revision: { logIdx: { not: null } } },
      orderBy: { revision: { number: 'desc' } },
      take: 1,
      select: { exact: true, start: true, revision: { select: { sha256: true } } },
    },
    figures: { where: { logIdx }, orderBy: [{ position: 'asc' }, { revision: 'asc' }] },
    evidence: {
      where: { logIdx },
      orderBy: { id: 'asc' },
      include: {
        source: true,
        snapshot: { select: { sha256: true, textSha256: true } },
        figures: { where: { logIdx }, orderBy: [{ name: 'asc' }, { revision: 'asc' }] },
        judgements: { where: { logIdx }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
      },
    },
    checks: {
      where: { logIdx },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { inputs: { select: { figureId: true } } },
    },
    reviews: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { opening: true, rationale: true } },
    decisions: {
      orderBy: [{ logIdx: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
      include: { reason: true },
    },
    dismissals: { orderBy: { createdAt: 'asc' }, include: { note: true } },
    changes: { where: { logIdx }, orderBy: { createdAt: 'asc' }, include: { reason: true } },
  }) satisfies Prisma.ClaimSelect

export type WholeClaim = Prisma.ClaimGetPayload<{ select: ReturnType<typeof wholeSelect> }>

/** Claims with their rows that have no entry (`logIdx` null) or that the entry `logIdx` published, in the order of opening. */
export function readWholeClaims(
  tx: Prisma.TransactionClient,
  ids: readonly string[],
  logIdx: bigint | null,
): Promise<WholeClaim[]> {
  return tx.claim.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: wholeSelect(logIdx),
  })
}

/** What the hashes of a `claim.publish` entry stand for, by their names. */
export function contentsOf(claim: WholeClaim): { claim: JsonValue; evidence: JsonValue; checks: JsonValue } {
  const { category, assertion, restatement, asOf, section } = claim
  const { name, kind, sameAs } = claim.claimant
  return {
    claim: {
      exact: claim.selectors[0]?.exact ?? '',
      claimant: { name, kind, sameAs },
      ...{ category, assertion, restatement, asOf, section },
      figures: claim.figures.map(figureContent),
    },
    evidence: claim.evidence.map(evidenceContent),
    checks: claim.checks.map(checkContent),
  }
}

type Decimals = { toFixed(): string } | null
const plain = (value: Decimals): string | null => value?.toFixed() ?? null

function figureContent(row: WholeClaim['figures'][number]): JsonValue {
  const { id, position, quote, kind, comparator, lowClosed, highClosed, unit, rule, revision } = row
  const numbers = { low: plain(row.low), high: plain(row.high), written: plain(row.written) }
  const { significantDigits } = row
  return {
    ...{ id, position, quote, kind, comparator, lowClosed, highClosed, unit, rule, revision },
    ...numbers,
    significantDigits,
  }
}

/** What only some evidence has is left out where it is not there, so that a plain fact stays short. */
function evidenceContent(row: WholeClaim['evidence'][number]): JsonValue {
  const { id, stance, standing, fact, locator, isClaimantsOwn, source, kind, relevance, snapshot } = row
  const { title, publisher, author, publishedOn, address } = source
  const scope = { period: row.scopePeriod, place: row.scopePlace, method: row.scopeMethod }
  const { query, doneOn, means, answeredOn, awaitedUntil } = row
  return {
    ...{ id, stance, standing, fact, locator, isClaimantsOwn },
    ...(relevance === 'direct' ? {} : { relevance }),
    ...(row.note === null ? {} : { note: row.note }),
    ...(Object.values(scope).every((part) => part === null) ? {} : { scope }),
    ...(kind === 'passage' ? {} : { kind, query, doneOn, means, answeredOn, awaitedUntil }),
    ...(snapshot ? { passage: { ...snapshot, start: row.start, end: row.end, page: row.page } } : {}),
    ...(row.judgements.length === 0 ? {} : { judgements: row.judgements.map(judgementContent) }),
    source: { title, publisher, author, publishedOn, address, kind: source.kind },
    figures: row.figures.map(evidenceFigureContent),
  }
}

const judgementContent = ({
  question,
  answer,
  reason,
}: WholeClaim['evidence'][number]['judgements'][number]) => ({
  question,
  answer,
  reason,
})

function evidenceFigureContent(figure: WholeClaim['evidence'][number]['figures'][number]): JsonValue {
  const { name, label, quote, kind, lowClosed, highClosed, unit, revision, cell, context, start, end } =
    figure
  const numbers = { low: plain(figure.low), high: plain(figure.high), written: plain(figure.written) }
  return {
    ...{ name, label, quote, kind, lowClosed, highClosed, unit },
    ...numbers,
    ...(revision === 1 ? {} : { revision }),
    ...(start === null ? {} : { start, end }),
    ...(cell === null ? {} : { cell, context }),
  }
}

function checkContent(row: WholeClaim['checks'][number]): JsonValue {
  const { id, figureId, label, expression, outcome, computedUnit, revision } = row
  return {
    ...{ id, figure: figureId, label, expression, outcome, computedUnit, revision },
    computedLow: plain(row.computedLow),
    computedHigh: plain(row.computedHigh),
    computedWritten: plain(row.computedWritten),
    deviationPercent: plain(row.deviationPercent),
  }
}

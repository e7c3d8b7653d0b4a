import { currentChecks, currentFigures } from '#lib/db/current.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import {
  type Comparator,
  comparators,
  type FigureKind,
  figureKinds,
  type Outcome,
  outcomes,
} from '#lib/figures/index.ts'
import { invariant } from '#lib/invariant.ts'
import { type ClaimState, claimStates, countOrigins, type Verdict, verdicts } from '#lib/policy/index.ts'

/** What a source says, it may have from another; four links up is as far as anybody looks. */
const named = { id: true, origin: true } as const
const from = <Select extends object>(select: Select) => ({ derivedFrom: { select: { from: { select } } } })
const originSelect = {
  ...named,
  ...from({ ...named, ...from({ ...named, ...from({ ...named, ...from(named) }) }) }),
} satisfies Prisma.SourceSelect

/** What every list of claims shows of one. */
export const claimRowSelect = {
  ref: true,
  number: true,
  restatement: true,
  category: true,
  section: true,
  state: true,
  verdict: true,
  caveat: true,
  isOnOwnWord: true,
  document: { select: { ref: true, title: true } },
  evidence: { select: { source: { select: originSelect } } },
  figures: { ...currentFigures, take: 1 },
  checks: currentChecks,
  dismissals: { orderBy: { createdAt: 'desc' }, take: 1, select: { reason: true } },
} satisfies Prisma.ClaimSelect

type Row = Prisma.ClaimGetPayload<{ select: typeof claimRowSelect }>
type FigureColumns = Row['figures'][number]
type CheckColumns = Row['checks'][number]

/** A claim's figure with its decimals as strings. */
export type FigureRow = {
  id: string
  quote: string
  kind: FigureKind
  comparator: Comparator
  low: string | null
  high: string | null
  lowClosed: boolean
  highClosed: boolean
  written: string | null
  unit: string
  significantDigits: number | null
  rule: string
}

export type CheckRow = {
  figureId: string
  label: string
  expression: string
  outcome: Outcome
  computedLow: string | null
  computedHigh: string | null
  computedWritten: string | null
  computedUnit: string
  deviationPercent: string | null
}

export type ClaimRow = {
  ref: string
  /** Among the public claims of its document; null while it is private. */
  number: number | null
  restatement: string
  category: string
  section: string | null
  state: ClaimState
  verdict: Verdict | null
  caveat: string | null
  /** It rests on nothing but evidence of the claimant's own. */
  isOnOwnWord: boolean
  dismissal: string | null
  document: { ref: string; title: string }
  /** Independent origins of the sources it cites, not links. */
  sourceCount: number
  figure: FigureRow | null
  check: CheckRow | null
}

type Decimal = { toFixed(): string }
export const plain = (value: Decimal | null): string | null => value?.toFixed() ?? null

export function readFigure(row: FigureColumns): FigureRow {
  const { id, quote, lowClosed, highClosed, unit, significantDigits, rule } = row
  const kind = readCode(figureKinds, row.kind)
  const comparator = readCode(comparators, row.comparator)
  const numbers = { low: plain(row.low), high: plain(row.high), written: plain(row.written) }
  return { id, quote, kind, comparator, lowClosed, highClosed, unit, significantDigits, rule, ...numbers }
}

export function readCheck(row: CheckColumns): CheckRow {
  const { figureId, label, expression, computedUnit } = row
  return {
    figureId,
    label,
    expression,
    outcome: readCode(outcomes, row.outcome),
    computedUnit,
    computedLow: plain(row.computedLow),
    computedHigh: plain(row.computedHigh),
    computedWritten: plain(row.computedWritten),
    deviationPercent: plain(row.deviationPercent),
  }
}

/** A code of a closed list. The database's check constraints hold the same lists, so that another is our own mistake. */
export function readCode<Code extends string>(codes: readonly Code[], code: string): Code {
  const known = codes.find((one) => one === code)
  invariant(known, `${code} is one of ${codes.join(', ')}`)
  return known
}

export const readState = (code: string): ClaimState => readCode(claimStates, code)

export const readVerdict = (code: string | null): Verdict | null =>
  code === null ? null : readCode(verdicts, code)

export function readClaimRow(row: Row): ClaimRow {
  const [figure] = row.figures
  const check = row.checks.find((one) => one.figureId === figure?.id)
  return {
    ref: row.ref,
    number: row.number,
    restatement: row.restatement,
    category: row.category,
    section: row.section,
    state: readState(row.state),
    verdict: readVerdict(row.verdict),
    caveat: row.caveat,
    isOnOwnWord: row.isOnOwnWord,
    dismissal: row.state === 'dismissed' ? (row.dismissals[0]?.reason ?? null) : null,
    document: row.document,
    sourceCount: countOrigins(row.evidence.map(({ source }) => ({ ...source, roots: rootsOf(source) }))),
    figure: figure ? readFigure(figure) : null,
    check: check ? readCheck(check) : null,
  }
}

type Derived = {
  readonly id: string
  readonly origin: string | null
  readonly derivedFrom?: readonly { readonly from: Derived }[]
}

/** Every source that one is derived from, as far as it was read. */
function rootsOf({ derivedFrom = [] }: Derived): Derived[] {
  return derivedFrom.flatMap(({ from: one }) => [one, ...rootsOf(one)])
}

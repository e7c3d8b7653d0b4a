import type { PublishedClaim } from './published-claim.ts'

type Cell = string | number | boolean | null

/** A spreadsheet reads these as the start of a formula. */
const formulaStart = /^[=+\-@\t\r]/
const plainNumber = /^-?\d+(\.\d+)?$/

/**
 * One line of CSV (RFC 4180), CRLF included. A cell that a spreadsheet would run as a formula gets an apostrophe
 * before it; a plain negative number is none.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(value: Cell): string {
  if (value === null) return ''
  const text = String(value)
  const safe = formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

type Evidence = PublishedClaim['evidence'][number] | null
type Column = readonly [name: string, read: (claim: PublishedClaim, evidence: Evidence) => Cell]

/** The columns, in order; new ones are added at the end. */
const columns: readonly Column[] = [
  ['claim', (claim) => claim.ref],
  ['url', (claim) => claim.url],
  ['document', (claim) => claim.document.ref],
  ['document_title', (claim) => claim.document.title],
  ['number', (claim) => claim.number],
  ['claimant', (claim) => claim.claimant.name],
  ['category', (claim) => claim.category],
  ['restatement', (claim) => claim.restatement],
  ['quote', (claim) => claim.quote?.exact ?? null],
  ['as_of', (claim) => claim.asOf],
  ['state', (claim) => claim.state],
  ['dismissal', (claim) => claim.dismissal],
  ['verdict', (claim) => claim.verdict],
  ['caveat', (claim) => claim.caveat],
  ['decided_at', (claim) => claim.decidedAt],
  ['review_count', (claim) => claim.reviewCount],
  ['checked_by_one_person', (claim) => claim.isCheckedByOnePerson],
  ['figure', (claim) => claim.figures[0]?.quote ?? null],
  ['figure_low', (claim) => claim.figures[0]?.low ?? null],
  ['figure_high', (claim) => claim.figures[0]?.high ?? null],
  ['figure_unit', (claim) => claim.figures[0]?.unit ?? null],
  ['computed', (claim) => claim.checks[0]?.computedWritten ?? null],
  ['computed_unit', (claim) => claim.checks[0]?.computedUnit ?? null],
  ['outcome', (claim) => claim.checks[0]?.outcome ?? null],
  ['deviation_percent', (claim) => claim.checks[0]?.deviationPercent ?? null],
  ['evidence', (_, evidence) => evidence?.id ?? null],
  ['stance', (_, evidence) => evidence?.stance ?? null],
  ['standing', (_, evidence) => evidence?.standing ?? null],
  ['fact', (_, evidence) => evidence?.fact ?? null],
  ['locator', (_, evidence) => evidence?.locator ?? null],
  ['claimants_own', (_, evidence) => evidence?.isClaimantsOwn ?? null],
  ['source', (_, evidence) => evidence?.source.ref ?? null],
  ['source_title', (_, evidence) => evidence?.source.title ?? null],
  ['source_publisher', (_, evidence) => evidence?.source.publisher ?? null],
  ['source_published_on', (_, evidence) => evidence?.source.publishedOn ?? null],
  ['source_address', (_, evidence) => evidence?.source.address ?? null],
  ['source_kind', (_, evidence) => evidence?.source.kind ?? null],
  ['changed_at', (claim) => claim.changedAt],
  ['log_index', (claim) => claim.logIndex],
  ['licence', (claim) => claim.licence],
  ['evidence_kind', (_, evidence) => evidence?.kind ?? null],
  ['snapshot_sha256', (_, evidence) => evidence?.snapshot?.sha256 ?? null],
  ['on_claimants_own_word', (claim) => claim.isOnOwnWord],
]

/** The header line of the claims' CSV. */
export const claimCsvHeader = (): string => csvLine(columns.map(([name]) => name))

/** A claim's lines: one for each piece of evidence, or one with the evidence left empty where there is none. */
export function claimCsvLines(claim: PublishedClaim): string {
  const links: readonly Evidence[] = claim.evidence.length === 0 ? [null] : claim.evidence
  return links.map((evidence) => csvLine(columns.map(([, read]) => read(claim, evidence)))).join('')
}

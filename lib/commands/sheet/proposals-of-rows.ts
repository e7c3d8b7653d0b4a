import { type ExcerptSearch, prepareExcerpts } from '#lib/anchoring/index.ts'
import type { SheetColumns } from '#lib/db/stored-sheet.ts'
import { findFigures } from '#lib/figures/index.ts'
import { type Span, sliceCodePoints } from '#lib/text/index.ts'
import { type ProposalInput, proposalInput } from '../proposal/proposal-input.ts'

type Unanchored = { readonly row: number; readonly quote: string; readonly reason: string }

const figureLimit = 20

/**
 * The claims of a spreadsheet's rows, each where its quote stands in `text`, and the rows whose quote does not stand
 * there, or that hold what no claim can. Rows are counted from 1, the header being the first; empty ones are left out.
 */
export function proposalsOfRows(
  rows: readonly (readonly string[])[],
  columns: SheetColumns,
  text: string,
): { proposals: ProposalInput[]; unanchored: Unanchored[] } {
  const proposals: ProposalInput[] = []
  const unanchored: Unanchored[] = []
  const search = prepareExcerpts(text)
  for (const [at, cells] of rows.entries()) {
    const quote = cellOf(cells, columns.quote)
    if (at === 0 || quote === '') continue
    const place = placeOf(search(quote))
    const parsed = 'reason' in place ? null : proposalOfRow(cells, columns, text, place)
    if (parsed?.success) proposals.push(parsed.data)
    else
      unanchored.push({
        row: at + 1,
        quote: quote.slice(0, 300),
        reason: 'reason' in place ? place.reason : (parsed?.error?.issues[0]?.message ?? ''),
      })
  }
  return { proposals, unanchored }
}

const cellOf = (cells: readonly string[], column: number | undefined) =>
  column === undefined ? '' : (cells[column] ?? '').trim()

/** A row's claim at a place of `text`; what no claim can hold is left unparsed. */
export function proposalOfRow(
  cells: readonly string[],
  columns: SheetColumns,
  text: string,
  { start, end }: Span,
): ReturnType<typeof proposalInput.safeParse> {
  return proposalInput.safeParse({
    start,
    end,
    ...restated(cellOf(cells, columns.restatement)),
    claimant: cellOf(cells, columns.claimant) || null,
    sourceAddress: cellOf(cells, columns.source) || null,
    score: 1,
    figures: figuresIn(sliceCodePoints(text, start, end)),
    origin: 'spreadsheet',
  })
}

const placeOf = (search: ExcerptSearch): Span | { readonly reason: string } =>
  search.found ? search : { reason: search.reason }

const restated = (words: string) =>
  words === '' ? { question: { code: 'subject-missing', words: '' } } : { restatement: words }

const figuresIn = (quote: string) =>
  findFigures(quote)
    .slice(0, figureLimit)
    .map(({ start: _start, end: _end, ...figure }) => figure)

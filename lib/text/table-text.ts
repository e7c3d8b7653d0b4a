import { codePointLength, type Span } from './code-points.ts'

/** One sheet of a workbook or a CSV file, whose sheet has no name; cells as text. */
export type TableSheet = { readonly sheet: string; readonly rows: readonly (readonly string[])[] }

/** A cell in its table: where its row stands in the text of the tables, and what heads it. */
export type FoundCell = {
  /** `Prices!B2`, or `B2` where the sheet has no name. */
  readonly locator: string
  readonly value: string
  /** The row's line in `formatTables`, in code points, half-open. */
  readonly row: Span
  /** The cell within the same text. */
  readonly cell: Span
  /** The first text of its row that is no number, and the first of its column; null where there is none. */
  readonly rowHeader: string | null
  readonly columnHeader: string | null
}

const cellBreak = ' | '

/** The tables as one text: the name of each sheet, then a line for each row. */
export function formatTables(tables: readonly TableSheet[]): string {
  return tables.map((table) => [...titleOf(table), ...table.rows.map(formatRow)].join('\n')).join('\n\n')
}

const titleOf = ({ sheet }: TableSheet): string[] => (sheet === '' ? [] : [sheet])
const formatRow = (row: readonly string[]): string =>
  row.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()).join(cellBreak)

const locatorForm = /^(?:(?:'([^']+)'|([^!]+))!)?([A-Z]{1,3})([1-9]\d{0,6})$/

/** A cell by `B2`, `Prices!B2` or `'Long name'!B2`; the first sheet where none is named. Null where there is no such cell. */
export function locateCell(tables: readonly TableSheet[], locator: string): FoundCell | null {
  const [, quoted, plain, letters = '', digits = ''] = locatorForm.exec(locator.trim()) ?? []
  const wanted = quoted ?? plain
  const at = wanted === undefined ? 0 : tables.findIndex(({ sheet }) => sheet === wanted)
  const table = tables[at]
  const row = Number(digits) - 1
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  const line = table?.rows[row]
  const value = line?.[column]
  if (!table || line === undefined || value === undefined || digits === '') return null
  const before = [
    ...tables.slice(0, at).map((one) => `${formatTables([one])}\n\n`),
    ...[...titleOf(table), ...table.rows.slice(0, row).map(formatRow)].map((one) => `${one}\n`),
  ].join('')
  const start = codePointLength(before)
  const left = formatRow(line.slice(0, column))
  const cellStart = start + codePointLength(left) + (column === 0 ? 0 : codePointLength(cellBreak))
  return {
    locator: table.sheet === '' ? `${letters}${digits}` : `${table.sheet}!${letters}${digits}`,
    value,
    row: { start, end: start + codePointLength(formatRow(line)) },
    cell: { start: cellStart, end: cellStart + codePointLength(formatRow([value])) },
    rowHeader: line.slice(0, column).find(isHeader) ?? null,
    columnHeader: table.rows.slice(0, row).find((one) => isHeader(one[column] ?? ''))?.[column] ?? null,
  }
}

/** Words rather than a number. */
const isHeader = (cell: string): boolean => /\p{L}/u.test(cell)

/** `A`, `B` … `Z`, `AA` for a column counted from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

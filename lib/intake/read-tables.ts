import { parse } from 'csv-parse/sync'
import readSheets from 'read-excel-file/node'
import { InvalidInput } from '#lib/errors.ts'
import { unpackedBytes } from './zip-directory.ts'

/** One sheet: its name, and its cells as text, row by row from the first. CSV has one sheet without a name. */
export type Table = { readonly sheet: string; readonly rows: readonly (readonly string[])[] }

/** What a workbook may unpack to, in bytes, and how many cells are read. */
const unpackedLimit = 50_000_000
const cellLimit = 500_000

const csv = 'text/csv'

/** The cells of a CSV file or an XLSX workbook. Throws `InvalidInput` where it is neither, or too large. */
export async function readTables(bytes: Uint8Array, mediaType: string): Promise<Table[]> {
  const tables = mediaType === csv ? [readCsv(bytes)] : await readWorkbook(bytes)
  const cells = tables.reduce((sum, { rows }) => sum + rows.reduce((count, row) => count + row.length, 0), 0)
  if (cells > cellLimit)
    throw new InvalidInput('too-many-cells', `A table has at most ${cellLimit} cells; this has ${cells}.`)
  return tables
}

function readCsv(bytes: Uint8Array): Table {
  const text = new TextDecoder('utf-8').decode(bytes)
  try {
    const rows: string[][] = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: false,
      trim: true,
    })
    return { sheet: '', rows }
  } catch (error) {
    throw new InvalidInput(
      'unreadable-table',
      `This CSV file cannot be read: ${error instanceof Error ? error.message : ''}`,
    )
  }
}

/** Whichever of comma, semicolon and tab each of the first lines has most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 5).filter((line) => line.trim() !== '')
  const least = (mark: string) =>
    Math.min(...lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(mark).length))
  const [first = ',', ...others] = [',', ';', '\t']
  return others.reduce((most, mark) => (least(mark) > least(most) ? mark : most), first)
}

async function readWorkbook(bytes: Uint8Array): Promise<Table[]> {
  const size = unpackedBytes(bytes)
  if (size === null) throw new InvalidInput('unreadable-table', 'This is not a workbook that can be read.')
  if (size > unpackedLimit)
    throw new InvalidInput(
      'too-large',
      `A workbook unpacks to at most ${unpackedLimit / 1_000_000} MB; this to ${Math.ceil(size / 1_000_000)} MB.`,
    )
  try {
    const sheets = await readSheets<string>(Buffer.from(bytes), { parseNumber: plainNumber })
    return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((row) => row.map(cellText)) }))
  } catch {
    throw new InvalidInput('unreadable-table', 'This is not a workbook that can be read.')
  }
}

/** A workbook keeps the nearest binary number; people typed the shortest decimal that gives it. */
function plainNumber(text: string): string {
  const shortest = String(Number(text))
  return /^-?\d+(\.\d+)?$/.test(shortest) ? shortest : text
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).trim()
}

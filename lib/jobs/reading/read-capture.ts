import { readPageFacts } from '#lib/capture/page-facts.ts'
import { fillFacts, noFacts, readDate, type SourceFacts, splitNames } from '#lib/citation/index.ts'
import { decodeText } from '#lib/intake/decode-text.ts'
import { readDocument } from '#lib/intake/read-document.ts'
import { readTables, type Table } from '#lib/intake/read-tables.ts'
import { formatTables } from '#lib/text/index.ts'
import type { Got } from '../fetch-source.ts'

/** What some captured bytes say: their text, where each page begins in it (code points), the cells of a table, and what they say of themselves. */
export type ReadCapture = {
  readonly text: string
  /** The article in a web page, as a document brought by its address is read. */
  readonly article: string | null
  readonly pages: number[]
  readonly tables: { sheet: string; rows: string[][] }[] | null
  readonly facts: SourceFacts
}

/** What the process that reads captures is asked: what a source gave, and the passages cited from it. */
export type CaptureTask = {
  readonly got: Pick<Got, 'bytes' | 'mediaType' | 'fileName' | 'page'>
  readonly cited: readonly string[]
}

/** What it says: first that it is there, which takes a while on a busy machine, and then one answer to each. */
export type CaptureMessage = { readonly is: 'ready' } | CaptureAnswer
export type CaptureAnswer =
  | { readonly is: 'done'; readonly read: ReadCapture; readonly gone: readonly string[] }
  | { readonly is: 'refused'; readonly code: string; readonly sentence: string }

const tabular = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']

/** Reads a capture of one of the listed types. Throws `InvalidInput` with a sentence for what cannot be read. */
export async function readCapture({
  bytes,
  mediaType,
  fileName,
  page,
}: CaptureTask['got']): Promise<ReadCapture> {
  if (tabular.includes(mediaType)) return fromTables(await readTables(bytes, mediaType))
  const { text, blocks, metadata, kind } = await readDocument(
    bytes,
    fileName === null ? {} : { name: fileName },
  )
  const said: SourceFacts = {
    ...noFacts,
    title: metadata.title ?? null,
    authors: metadata.author === undefined ? [] : splitNames(metadata.author),
    publisher: metadata.publisher ?? null,
    publishedOn: metadata.publishedOn === undefined ? null : readDate(metadata.publishedOn),
    type: kind === 'html' ? 'webpage' : kind === 'pdf' ? 'report' : 'document',
  }
  const described = kind === 'html' ? bytes : page
  const facts = described ? fillFacts(readPageFacts(decodeText(described)), said) : said
  const article = kind === 'html' ? (await readDocument(bytes, { isPage: true })).text : null
  return { text, article, pages: pageStarts(blocks), tables: null, facts }
}

function pageStarts(blocks: readonly { readonly start: number; readonly page?: number }[]): number[] {
  const starts: number[] = []
  for (const { start, page } of blocks) {
    if (page === undefined) continue
    // A page without words begins where the next one does.
    while (starts.length < page) starts.push(start)
  }
  return starts
}

function fromTables(tables: readonly Table[]): ReadCapture {
  const copied = tables.map(({ sheet, rows }) => ({ sheet, rows: rows.map((row) => [...row]) }))
  return {
    text: formatTables(copied),
    article: null,
    pages: [],
    tables: copied,
    facts: { ...noFacts, type: 'dataset' },
  }
}

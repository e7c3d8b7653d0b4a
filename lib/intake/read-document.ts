import { InvalidInput } from '#lib/errors.ts'
import { sliceCodePoints } from '#lib/text/index.ts'
import type { Metadata, ReadText } from './block.ts'
import { defaultLimits, type IntakeLimits } from './limits.ts'
import { readArticle } from './read-article.ts'
import { readDocx } from './read-docx.ts'
import { readHtml } from './read-html.ts'
import { readMarkdown } from './read-markdown.ts'
import { type PdfProgress, readPdf } from './read-pdf.ts'
import { readPlain } from './read-plain.ts'
import { type DocumentKind, sniffDocument } from './sniff.ts'

/** What a person should know before trusting a text. */
export const intakeWarnings = ['turns-direction'] as const
export type IntakeWarning = (typeof intakeWarnings)[number]

export type ReadDocument = ReadText & {
  readonly kind: DocumentKind
  readonly metadata: Metadata
  readonly warnings: readonly IntakeWarning[]
}

export type ReadOptions = PdfProgress & {
  /** The file's name. */
  readonly name?: string | undefined
  readonly limits?: IntakeLimits
  /** It came from the web: an HTML page is read as the article in it. */
  readonly isPage?: boolean
}

/** Characters that change the order in which text is shown, and so can make it read otherwise than it is. */
const directionTricks = /[\u202a-\u202e\u2066-\u2069]/

/**
 * A document's text as people know it, in blocks, whatever it came as: plain text, Markdown, HTML, DOCX or PDF, told by
 * its bytes. Throws `InvalidInput` with one sentence for anything that cannot or may not be read.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadDocument> {
  const limits = options.limits ?? defaultLimits
  if (bytes.length > limits.bytes)
    throw new InvalidInput(
      'too-large',
      `A document may have up to ${Math.floor(limits.bytes / 1_000_000)} MB.`,
      'file',
    )
  const sniffed = sniffDocument(bytes, options.name)
  if ('text' in sniffed) checkLength(sniffed.text, limits.characters * rawShare[sniffed.kind], limits)
  const read = await readKind(sniffed, bytes, limits, options).catch(refuseDeep)
  if (!/[\p{L}\d]/u.test(read.text))
    throw new InvalidInput('no-words', 'There are no words in this document.', 'file')
  checkLength(read.text, limits.characters, limits)
  const warnings = directionTricks.test(read.text) ? (['turns-direction'] as const) : []
  const title = read.metadata.title ?? leadingHeading(read)
  const metadata = title === undefined ? read.metadata : { ...read.metadata, title }
  return { ...read, metadata, kind: sniffed.kind, warnings }
}

/** How many times as long as its text a file may be, with marks, markup and space around it; beyond, it is not read at all. */
const rawShare = { text: 2, markdown: 2, html: 4 } as const

function checkLength({ length }: string, max: number, { characters }: IntakeLimits): void {
  if (length > max)
    throw new InvalidInput(
      'too-long',
      `The text of a document may have up to ${characters.toLocaleString('en')} characters; this one has ${length.toLocaleString('en')}.`,
      'file',
    )
}

/** What stands over a text as its heading is its title, where nothing else says it. */
function leadingHeading({ text, blocks: [first] }: ReadText): string | undefined {
  if (first?.kind !== 'heading') return undefined
  return sliceCodePoints(text, first.start, first.end).replaceAll('\n', ' ')
}

/** A parser that ran out of stack met a document made to exhaust it. */
function refuseDeep(error: unknown): never {
  if (!(error instanceof RangeError)) throw error
  throw new InvalidInput(
    'too-deep',
    'This document nests its parts deeper than any writer does, so it is not read.',
    'file',
  )
}

async function readKind(
  sniffed: ReturnType<typeof sniffDocument>,
  bytes: Uint8Array,
  limits: IntakeLimits,
  options: ReadOptions,
): Promise<ReadText & { metadata: Metadata }> {
  switch (sniffed.kind) {
    case 'pdf':
      return readPdf(bytes, limits, options)
    case 'docx':
      return readDocx(bytes, limits)
    case 'html':
      return (options.isPage ? readArticle(sniffed.text) : null) ?? readHtml(sniffed.text)
    case 'markdown':
      return readMarkdown(sniffed.text)
    case 'text':
      return { ...readPlain(sniffed.text), metadata: {} }
  }
}

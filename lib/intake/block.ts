import { type Block, type BlockFacts, type BlockKind, codePointLength, type Span } from '#lib/text/index.ts'

/** What a document says of itself; missing where it says nothing. */
export type Metadata = {
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  /** ISO 8601, as exact as the document is. */
  readonly publishedOn?: string
}

/** A document as text blocks in one normalised text. */
export type ReadText = { readonly text: string; readonly blocks: readonly Block[]; readonly pages?: number }

/** A block before it has a place. */
export type Piece = BlockFacts & { readonly kind: BlockKind; readonly words: string }

/**
 * One text of all pieces, an empty line between them, and where each stands. Within a piece white space is one space,
 * line breaks that mean something (verse, addresses) excepted; the text is in Unicode's composed form (NFC). Pieces
 * without words are left out, and one of many thousand words is several blocks of the same text.
 */
export function joinPieces(pieces: Iterable<Piece>): ReadText {
  const parts: string[] = []
  const blocks: Block[] = []
  let length = 0
  for (const { words, ...facts } of pieces) {
    const clean = cleanWords(words)
    if (clean === '') continue
    if (parts.length > 0) {
      parts.push('\n\n')
      length += 2
    }
    for (const { start, end } of shownApart(clean))
      blocks.push({ ...facts, start: length + start, end: length + end })
    parts.push(clean)
    length += codePointLength(clean)
  }
  return { text: parts.join(''), blocks }
}

/** UTF-16 units: a paragraph that is longer is no paragraph, and is shown as several. */
const blockLength = 20_000

/** The spans of some words that are shown as a block each, in code points; a text without paragraphs is cut after sentences. */
function shownApart(words: string): Span[] {
  if (words.length <= blockLength) return [{ start: 0, end: codePointLength(words) }]
  const spans: Span[] = []
  let start = 0
  for (let from = 0; from < words.length; ) {
    const to = cutBefore(words, from, from + blockLength)
    const block = words.slice(from, to)
    spans.push({ start, end: start + codePointLength(block.trimEnd()) })
    start += codePointLength(block)
    from = to
  }
  return spans
}

/** The unit after the last sentence that ends before `limit`, or the last word, or as much as fits. */
function cutBefore(words: string, from: number, limit: number): number {
  if (limit >= words.length) return words.length
  const head = words.slice(from, limit)
  const at = Math.max(head.lastIndexOf('. '), head.lastIndexOf('\n'))
  const end = at > 0 ? head.indexOf(' ', at) : head.lastIndexOf(' ')
  if (at > 0 && end === -1) return from + at + 1
  if (end > 0) return from + end + 1
  return /[\ud800-\udbff]$/.test(head) ? limit - 1 : limit
}

/** Soft hyphens, zero-width joins of words and the marks of a file's beginning say nothing. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f]/g

/** Backslashes that an export left before a sum of money. */
const strayEscapes = /\\(?=[$£€]\d)/g
/** Marks of weight that an export left in the words. */
const strayTags = /<(u|b|i|em|strong|sub|sup)>([^<>]*)<\/\1>/g

function cleanWords(words: string): string {
  return words
    .normalize('NFC')
    .replace(unseen, '')
    .replace(controls, ' ')
    .replace(strayTags, '$2')
    .replace(strayEscapes, '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** Only what was said, each on one line. */
export function saidMetadata(metadata: { readonly [Key in keyof Metadata]: string | undefined }): Metadata {
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([key, value]) => {
      const clean = cleanWords(value ?? '')
        .replaceAll('\n', ' ')
        .slice(0, metadataLimit)
      return clean === '' || !clean.isWellFormed() ? [] : [[key, clean]]
    }),
  )
}

/** The longest title or name that is taken over, in UTF-16 units; a person may type another. */
const metadataLimit = 500

/** The date at the start of a text in ISO 8601, as exact as it is; undefined where none stands there. */
export function dateAtStart(text: string | undefined): string | undefined {
  const parts = /^\s*(\d{4})(?:[-/](0[1-9]|1[0-2])(?:[-/](0[1-9]|[12]\d|3[01]))?)?/.exec(text ?? '')
  return parts?.slice(1).filter(Boolean).join('-')
}

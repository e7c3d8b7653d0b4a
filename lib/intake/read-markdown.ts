import { type MarkdownToken, parseMarkdown } from '#lib/markdown.ts'
import { dateAtStart, joinPieces, type Metadata, type Piece, type ReadText, saidMetadata } from './block.ts'
import { htmlPieces } from './read-html.ts'

/**
 * The text blocks of Markdown (CommonMark with GitHub's tables and footnotes), and its front matter. Linear in the text.
 * Throws `RangeError` where it nests deeper than it is read.
 */
export function readMarkdown(markdown: string): ReadText & { metadata: Metadata } {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown)
  const tokens = parseMarkdown(front ? markdown.slice(front[0].length) : markdown)
  const metadata = readFrontMatter(front?.[1] ?? '')
  const title = metadata.title ?? headingOf(tokens)
  return { ...joinPieces(piecesOf(tokens)), metadata: saidMetadata({ ...metadata, title }) }
}

/** The words of the first heading that stands in nothing else. */
function headingOf(tokens: readonly MarkdownToken[]): string | undefined {
  const at = tokens.findIndex(({ type, level }) => type === 'heading_open' && level === 0)
  return at === -1 ? undefined : wordsOf(tokens[at + 1]?.children ?? []).trim()
}

/** What the words that come next are part of. */
type Place = Omit<Piece, 'words'>

function* piecesOf(tokens: readonly MarkdownToken[]): Generator<Piece> {
  const places: Place[] = [{ kind: 'paragraph' }]
  let [row, column] = [-1, -1]
  for (const token of tokens) {
    const place = places.at(-1) ?? { kind: 'paragraph' }
    if (token.type === 'table_open') row = -1
    if (token.type === 'tr_open') [row, column] = [row + 1, -1]
    if (token.type === 'th_open' || token.type === 'td_open') column++
    if (token.nesting === 1) places.push(placeIn(token, [row, column]) ?? place)
    else if (token.nesting === -1) places.pop()
    else if (token.type === 'inline') yield { ...place, words: wordsOf(token.children ?? []) }
    else if (token.type === 'html_block') yield* htmlPieces(token.content)
    else if (token.type === 'fence' || token.type === 'code_block')
      yield { kind: 'paragraph', words: token.content }
  }
}

/** What stands in an element that opens; undefined where that is what stands around it. */
function placeIn({ type, tag }: MarkdownToken, cell: readonly [number, number]): Place | undefined {
  if (type === 'heading_open') return { kind: 'heading', level: Number(tag.slice(1)) }
  if (type === 'th_open' || type === 'td_open') return { kind: 'table-cell', cell }
  if (type === 'list_item_open') return { kind: 'list-item' }
  if (type === 'blockquote_open') return { kind: 'quotation' }
  if (type === 'footnote_reference_open') return { kind: 'footnote' }
  return undefined
}

/** The words of what runs in a line; a picture says what is written in its place. */
function wordsOf(tokens: readonly MarkdownToken[]): string {
  return tokens.map(wordsIn).join('')
}

function wordsIn({ type, content, children }: MarkdownToken): string {
  if (type === 'text' || type === 'code_inline' || type === 'text_special') return content
  if (type === 'softbreak') return ' '
  if (type === 'hardbreak' || (type === 'html_inline' && /^<br\b/i.test(content))) return '\n'
  return type === 'image' ? wordsOf(children ?? []) : ''
}

/** `title: …` lines; anything more of YAML is not needed here and not run. */
function readFrontMatter(text: string): Partial<Metadata> {
  const said = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const parts = /^([a-z_]+):\s*(.+)$/i.exec(line)
      return parts
        ? [[parts[1]?.toLowerCase() ?? '', parts[2]?.replace(/^["']|["']$/g, '').trim() ?? '']]
        : []
    }),
  )
  return saidMetadata({
    title: said.get('title'),
    author: said.get('author'),
    publisher: said.get('publisher'),
    publishedOn: dateAtStart(said.get('date')),
  })
}

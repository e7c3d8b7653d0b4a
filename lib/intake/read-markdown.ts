import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { dateAtStart, joinPieces, type Metadata, type Piece, type ReadText, saidMetadata } from './block.ts'
import { readPlain } from './read-plain.ts'

/** The parser's time grows with the square of the marks in one paragraph; no writer sets so many. */
const marksMax = 3_000
const inlineMark = /[*_~`[\]<&\\]/g
const paragraphEnd = /\n[ \t>]*\n|\n(?=[ \t>]*(?:[-*+|]|\d{1,9}[.)]|#{1,6}|```|~~~)[ \t])/

/** A line that opens so many quotations and lists in each other: the parser's time grows with their square. */
const deepLine = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){200}/m

/**
 * The text blocks of Markdown (CommonMark with GitHub's tables and footnotes), and its front matter; a wall of marks is
 * plain text. Throws `RangeError` where a line opens 200 levels at once.
 */
export function readMarkdown(markdown: string): ReadText & { metadata: Metadata } {
  const front = /^---\n([\s\S]*?)\n---\n/.exec(markdown)
  const body = front ? markdown.slice(front[0].length) : markdown
  if (deepLine.test(body)) throw new RangeError('Markdown nests deeper than it is read.')
  if (hasWall(body)) return { ...readPlain(body), metadata: readFrontMatter(front?.[1] ?? '') }
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const pieces = [...piecesOf(tree, 'paragraph')]
  const heading = tree.children.find((node) => node.type === 'heading')
  const metadata = readFrontMatter(front?.[1] ?? '')
  const title = metadata.title ?? (heading ? wordsOf(heading).trim() : undefined)
  return { ...joinPieces(pieces), metadata: saidMetadata({ ...metadata, title }) }
}

function hasWall(body: string): boolean {
  return body
    .split(paragraphEnd)
    .some((paragraph) => paragraph.length > marksMax && (paragraph.match(inlineMark)?.length ?? 0) > marksMax)
}

function* piecesOf(node: Nodes | Root, kind: Piece['kind']): Generator<Piece> {
  switch (node.type) {
    case 'heading':
      yield { kind: 'heading', level: node.depth, words: wordsOf(node) }
      return
    case 'paragraph':
      yield { kind, words: wordsOf(node) }
      return
    case 'code':
      yield { kind: 'paragraph', words: node.value }
      return
    case 'table':
      for (const [row, { children }] of node.children.entries())
        for (const [column, cell] of children.entries())
          yield { kind: 'table-cell', cell: [row, column], words: wordsOf(cell) }
      return
    case 'html':
    case 'definition':
      return
  }
  if (!('children' in node)) return
  for (const child of node.children) yield* piecesOf(child, innerKinds[node.type] ?? kind)
}

/** What a paragraph is inside each of these. */
const innerKinds: Readonly<Record<string, Piece['kind']>> = {
  listItem: 'list-item',
  blockquote: 'quotation',
  footnoteDefinition: 'footnote',
}

/** The words of what runs in a line. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'image') return node.alt ?? ''
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
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

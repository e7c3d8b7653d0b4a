import MarkdownIt, { type Token } from 'markdown-it'
import footnotes from 'markdown-it-footnote'

/** Levels of quotations and lists in each other, two for a list and its item; no writer comes near. */
const nestingMax = 200

/** A piece of Markdown: `nesting` 1 opens, -1 closes, 0 is whole; an `inline` one holds the pieces of its words. */
export type MarkdownToken = Token

/** A footnote stays where it is written, and an address as it is. */
function makeParser(linkify: boolean): ReturnType<typeof MarkdownIt> {
  const parser = new MarkdownIt({ html: true, maxNesting: nestingMax, linkify })
    .use(footnotes)
    .disable(['footnote_tail', 'footnote_inline'])
  parser.linkify.set({ fuzzyLink: false })
  parser.normalizeLinkText = (address) => address
  return parser
}

const plain = makeParser(false)
const linked = makeParser(true)

/**
 * Markdown in its pieces, in reading order: CommonMark with GitHub's tables, deletions and footnotes, bare addresses as
 * links where that is asked. Linear in the text. Throws `RangeError` where it nests deeper than it is read.
 */
export function parseMarkdown(markdown: string, { bareLinks = false } = {}): readonly MarkdownToken[] {
  const tokens = (bareLinks ? linked : plain).parse(markdown, {})
  // The parser leaves out what is deeper, without a word.
  if (tokens.some(({ level }) => level >= nestingMax - 1))
    throw new RangeError('Markdown nests deeper than it is read.')
  return tokens
}

import { joinPieces, type Piece, type ReadText } from './block.ts'
import { joinLines } from './join-lines.ts'

/** Letters, digits or bullets at the start of a list item, as people type them. */
const listMark = /^\s*(?:[-*•–‣▪◦]|\(?\d{1,3}[.)])\s+/
/** A line longer than this was not broken by a typewriter: each line is a paragraph of its own. UTF-16 units. */
const typedWidth = 120
/** The longest line that may be a heading, in UTF-16 units. */
const headingLimit = 90

/**
 * Plain text: what stands between empty lines is a paragraph, its lines joined as a typewriter broke them; a short
 * line by itself that does not end as a sentence does is a heading.
 */
export function readPlain(text: string): ReadText {
  return joinPieces(paragraphsOf(text.split('\n')).flatMap(piecesOf))
}

/** Lines between empty ones. */
function paragraphsOf(lines: readonly string[]): string[][] {
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() !== '') paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([])
  }
  return paragraphs.filter((one) => one.length > 0)
}

function piecesOf(lines: readonly string[]): Piece[] {
  if (lines.some((line) => line.length > typedWidth)) return lines.flatMap((line) => pieceOf([line]))
  return pieceOf(lines)
}

function pieceOf(lines: readonly string[]): Piece[] {
  if (lines.some((line) => listMark.test(line))) return listPieces(lines)
  if (lines.every((line) => line.startsWith('>')))
    return [{ kind: 'quotation', words: joinLines(lines.map((line) => line.replace(/^>\s?/, ''))) }]
  const words = joinLines(lines)
  return [lines.length === 1 && isHeading(words) ? { kind: 'heading', words } : { kind: 'paragraph', words }]
}

const isHeading = (words: string): boolean =>
  words.length <= headingLimit && !/[.!:;,”"]$/.test(words.trim()) && /\p{L}/u.test(words)

function listPieces(lines: readonly string[]): Piece[] {
  const items: { kind: Piece['kind']; lines: string[] }[] = []
  for (const line of lines) {
    const last = items.at(-1)
    if (listMark.test(line)) items.push({ kind: 'list-item', lines: [line.replace(listMark, '')] })
    else if (last) last.lines.push(line)
    else items.push({ kind: 'paragraph', lines: [line] })
  }
  return items.map(({ kind, lines: own }) => ({ kind, words: joinLines(own) }))
}

import type { Piece } from './block.ts'
import { hyphenatedWords, joinLines } from './join-lines.ts'
import type { Line } from './pdf-lines.ts'

/** A page's lines with its height, points. */
export type PageLines = { readonly lines: readonly Line[]; readonly height: number }

/** The share of a page at its top and its foot where running heads and page numbers stand. */
const edge = 0.09

/** The paragraphs, headings and footnotes of a document's pages; running heads and page numbers are left out. */
export function piecesOfPages(pages: readonly PageLines[]): Piece[] {
  const running = runningHeads(pages)
  const body = commonHeight(pages)
  const collector = new Collector(body, hyphenatedWords(allWords(pages)))
  for (const page of pages) {
    const kept = page.lines.filter(
      (line) =>
        !(
          isAtEdge(line, page.height) &&
          (running.has(patternOf(line.words)) || isSmallHead(line, page, body))
        ),
    )
    const isNote = (line: Line) => line.height <= body * 0.88 && line.y < page.height * 0.4
    for (const lines of paragraphsOf(kept.filter((line) => !isNote(line)))) collector.addParagraph(lines)
    for (const lines of paragraphsOf(kept.filter(isNote), startsNote)) collector.addNote(lines)
  }
  return collector.pieces()
}

function* allWords(pages: readonly PageLines[]): Generator<string> {
  for (const { lines } of pages) for (const line of lines) yield line.words
}

const isAtEdge = (line: Line, height: number): boolean =>
  line.y > height * (1 - edge) || line.y < height * edge

/** Small letters at the very top are a running head, though there be only one page. */
const isSmallHead = (line: Line, page: PageLines, body: number): boolean =>
  line.height <= body * 0.88 && line.y > page.height * (1 - edge / 2)

/** A line's words with its numbers taken out, so that page 3 is like page 4. */
const patternOf = (words: string): string =>
  words.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase()

/** What stands at the edge of three pages or more, of half the pages where there are few; and bare page numbers. */
function runningHeads(pages: readonly PageLines[]): Set<string> {
  const seen = new Map<string, number>()
  for (const { lines, height } of pages)
    for (const pattern of new Set(
      lines.filter((line) => isAtEdge(line, height)).map((line) => patternOf(line.words)),
    ))
      seen.set(pattern, (seen.get(pattern) ?? 0) + 1)
  const often = [...seen].filter(
    ([, count]) => count >= 3 || (pages.length >= 2 && pages.length < 5 && count >= 2),
  )
  return new Set(['#', '- # -', 'page #', 'page # of #', ...often.map(([pattern]) => pattern)])
}

/** The height of most of the letters, points. */
function commonHeight(pages: readonly PageLines[]): number {
  const letters = new Map<number, number>()
  for (const { lines } of pages)
    for (const { height, words } of lines) {
      const rounded = Math.round(height * 2) / 2
      letters.set(rounded, (letters.get(rounded) ?? 0) + words.length)
    }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [10, 0])[0]
}

/** A footnote begins with its mark. */
const startsNote = (line: Line): boolean => /^\s*(?:\[?\d{1,3}\]?[.)]?|[*†‡])\s+\S/.test(line.words)

/** Lines that follow each other closely, in letters of one size, are one paragraph. */
function paragraphsOf(lines: readonly Line[], startsAnew: (line: Line) => boolean = startsItem): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    const last = paragraphs.at(-1)?.at(-1)
    if (last && continues(last, line) && !startsAnew(line)) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

const itemMark = /^\s*(?:[•▪◦–‣]|\(?\d{1,2}[.)])\s+(?=\S)/
const startsItem = (line: Line): boolean => itemMark.test(line.words)

function continues(last: Line, line: Line): boolean {
  const drop = last.y - line.y
  const isNear = drop > 0 && drop <= 1.75 * Math.max(last.height, line.height)
  const isSameSize = Math.abs(last.height - line.height) <= 0.12 * last.height
  const isIndented = line.x - last.x > 1.2 * line.height && /[.!?:”"]\s*$/.test(last.words)
  return isNear && isSameSize && !isIndented
}

/** The longest heading, in UTF-16 units. */
const headingLimit = 200
/** Letters this many times as high as those of the text are a heading's. */
const headingSize = 1.14

class Collector {
  readonly #body: number
  readonly #hyphenated: ReadonlySet<string>
  readonly #main: (Piece & { height: number })[] = []
  readonly #notes: Piece[] = []

  constructor(body: number, hyphenated: ReadonlySet<string>) {
    this.#body = body
    this.#hyphenated = hyphenated
  }

  addParagraph(lines: readonly Line[]): void {
    const [first] = lines
    if (!first) return
    const words = this.#join(lines.map((line) => line.words))
    const kind = this.#kindOf(first, words)
    // A paragraph that a column or page broke in the middle of a sentence goes on.
    const before = this.#main.at(-1)
    if (kind === 'paragraph' && before && isUnended(before) && /^\s*[\p{Ll}\d]/u.test(words)) {
      this.#main[this.#main.length - 1] = { ...before, words: this.#join([before.words, words]) }
      return
    }
    const own = kind === 'list-item' ? words.replace(itemMark, '') : words
    this.#main.push({ kind, words: own, page: first.page, height: first.height })
  }

  addNote(lines: readonly Line[]): void {
    const [first] = lines
    if (first)
      this.#notes.push({
        kind: 'footnote',
        words: this.#join(lines.map((line) => line.words)),
        page: first.page,
      })
  }

  /** All pieces, footnotes last; the larger a heading's letters, the higher its level. */
  pieces(): Piece[] {
    const sizes = [
      ...new Set(this.#main.filter((one) => one.kind === 'heading').map((one) => Math.round(one.height))),
    ].sort((a, b) => b - a)
    const main = this.#main.map(({ height, ...piece }) =>
      piece.kind === 'heading'
        ? { ...piece, level: Math.min(6, sizes.indexOf(Math.round(height)) + 1) }
        : piece,
    )
    return [...main, ...this.#notes]
  }

  #join(lines: readonly string[]): string {
    return joinLines(lines, this.#hyphenated)
  }

  #kindOf(first: Line, words: string): Piece['kind'] {
    if (first.height >= this.#body * headingSize && words.length <= headingLimit) return 'heading'
    if (startsItem(first)) return 'list-item'
    return /^(?:figure|table|box|chart) \d+/i.test(words) ? 'caption' : 'paragraph'
  }
}

const isUnended = ({ kind, words }: Piece): boolean =>
  (kind === 'paragraph' || kind === 'list-item') && !/[.!?:;”"’)]$/.test(words.trimEnd().slice(-1))

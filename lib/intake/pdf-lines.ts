/** One run of words at a place of a page; points, from the lower left corner. */
export type Run = {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What stands on one line of one column. */
export type Line = Run & { readonly page: number }

/** A gap of this many times the height of the letters parts two columns or cells. */
const columnGap = 1.6
/** Runs whose feet are nearer than this share of their height stand on one line. */
const sameFoot = 0.45

/** The lines of a page in the order in which people read them, of two columns the left one first. */
export function linesOf(runs: readonly Run[], pageWidth: number, page: number): Line[] {
  const segments = rowsOf(runs.filter((run) => run.words.trim() !== '')).flatMap((row) =>
    segmentsOf(row, page),
  )
  const gutter = findGutter(segments, pageWidth)
  if (gutter === null) return segments
  const lines: Line[] = []
  let band: Line[] = []
  const endBand = () => {
    lines.push(
      ...band.filter((line) => isLeft(line, gutter)),
      ...band.filter((line) => !isLeft(line, gutter)),
    )
    band = []
  }
  for (const line of segments) {
    if (crosses(line, gutter)) {
      endBand()
      lines.push(line)
    } else band.push(line)
  }
  endBand()
  return lines
}

/** Runs by the line they stand on, from the top of the page down, each from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && Math.abs(first.y - run.y) <= sameFoot * Math.max(first.height, run.height))
      row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

/** A row cut where a wide gap stands. */
function segmentsOf(row: readonly Run[], page: number): Line[] {
  const segments: Line[] = []
  for (const run of row) {
    const last = segments.at(-1)
    if (last && isNoteMark(last, run)) {
      segments[segments.length - 1] = { ...last, width: run.x + run.width - last.x }
      continue
    }
    const gap = last ? run.x - (last.x + last.width) : 0
    if (!last || gap > columnGap * Math.max(last.height, run.height)) {
      segments.push({ ...run, page })
      continue
    }
    const space = gap > 0.15 * run.height && !/\s$/.test(last.words) && !/^\s/.test(run.words) ? ' ' : ''
    segments[segments.length - 1] = {
      ...last,
      words: last.words + space + run.words,
      width: run.x + run.width - last.x,
      height: Math.max(last.height, run.height),
    }
  }
  return segments
}

/** A small raised number after a word leads to a footnote; joined to the word it would change a figure. */
const isNoteMark = (last: Run, run: Run): boolean =>
  run.height <= 0.8 * last.height &&
  run.y > last.y + 0.15 * last.height &&
  /^\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡])\s*$/.test(run.words)

const isLeft = (line: Line, gutter: number): boolean => line.x + line.width <= gutter
const crosses = (line: Line, gutter: number): boolean => line.x < gutter && line.x + line.width > gutter

/** Where two columns part: a place near the middle that few lines cross and many stand on either side of. */
function findGutter(lines: readonly Line[], pageWidth: number): number | null {
  let best: { at: number; crossing: number } | null = null
  for (let share = 0.4; share <= 0.6; share += 0.01) {
    const at = share * pageWidth
    const crossing = lines.filter((line) => crosses(line, at)).length
    if (best === null || crossing < best.crossing) best = { at, crossing }
  }
  if (best === null || best.crossing > lines.length * 0.25) return null
  const left = lines.filter((line) => isLeft(line, best.at)).length
  const right = lines.filter((line) => line.x >= best.at).length
  return left >= 4 && right >= 4 && right >= lines.length * 0.25 ? best.at : null
}

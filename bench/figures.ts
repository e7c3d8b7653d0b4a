import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composed } from '../lib/figures/testdata/composed.ts'
import { phrases } from '../lib/figures/testdata/phrases.ts'
import { sentences } from '../lib/figures/testdata/sentences.ts'
import { type Finder, finders, type Stretch } from './figures-peers.ts'

/**
 * Speed on 1 MB of prose by paragraph, and precision and recall on our own table of phrases and sentences, against four
 * other finders in one run. Each is stopped after `mostSeconds` and its speed reckoned from what it got through.
 */
const mostSeconds = 20
const megabyte = 1_000_000

/** The policymakers' guide repeated, or our own sentences where it is not beside the project. */
function prose(): string[] {
  const guide = join(import.meta.dirname, '..', '..', 'shared', 'policymakers-guide.txt')
  const source = existsSync(guide)
    ? readFileSync(guide, 'utf8')
    : sentences.map(([sentence]) => sentence).join('\n\n')
  const paragraphs = source.split(/\n\s*\n/)
  const text: string[] = []
  for (let size = 0, at = 0; size < megabyte; at++) {
    const paragraph = paragraphs[at % paragraphs.length] ?? ''
    text.push(paragraph)
    size += paragraph.length + 2
  }
  return text
}

/** Seconds of processor time used up to now: other work on the machine does not count. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000_000
}

/** Megabytes and figures a second of processor time over the paragraphs, until they end or the time does. */
function speedOf(
  { find, count = (text) => find(text).length }: Finder,
  paragraphs: readonly string[],
): { megabytes: number; figures: number } {
  const started = processorSeconds()
  let size = 0
  let figures = 0
  for (const paragraph of paragraphs) {
    figures += count(paragraph)
    size += paragraph.length + 2
    if (processorSeconds() - started > mostSeconds) break
  }
  const seconds = processorSeconds() - started
  return { megabytes: size / megabyte / seconds, figures: figures / seconds }
}

type Marked = { readonly text: string; readonly spans: readonly Stretch[] }

/** Every phrase in a sentence around it, and every sentence with all that it holds. */
function table(): Marked[] {
  const before = 'The paper says '
  const said = [...Object.values(phrases), ...Object.values(composed)].flat().map(([phrase]) => ({
    text: `${before}${phrase}, and no more.`,
    spans: [{ start: before.length, end: before.length + phrase.length }],
  }))
  const read = sentences.map(([text, quotes]) => {
    let at = 0
    const spans = quotes.map((quote) => {
      const start = text.indexOf(quote, at)
      at = start + quote.length
      return { start, end: at }
    })
    return { text, spans }
  })
  return [...said, ...read]
}

/** Overlap, one to one: the measure that is kindest to finders with other ideas of where a figure ends. */
function accuracyOf(
  { find }: Finder,
  marked: readonly Marked[],
): { precision: number; recall: number; f1: number; exact: number } {
  let [wanted, given, right, exact] = [0, 0, 0, 0]
  for (const { text, spans } of marked) {
    const found = [...find(text)]
    wanted += spans.length
    given += found.length
    for (const span of spans) {
      const at = found.findIndex((one) => one.start < span.end && span.start < one.end)
      const [hit] = at < 0 ? [] : found.splice(at, 1)
      if (hit === undefined) continue
      right++
      if (hit.start === span.start && hit.end === span.end) exact++
    }
  }
  const [precision, recall] = [right / given, right / wanted]
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    exact: (2 * exact) / (given + wanted),
  }
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)
const paragraphs = prose()
const marked = table()
const spans = marked.reduce((sum, one) => sum + one.spans.length, 0)
console.log(
  `${marked.length} phrases and sentences with ${spans} figures; 1 MB of prose in ${paragraphs.length} paragraphs\n`,
)

type Speed = ReturnType<typeof speedOf>

/** Rounds before the first that counts, in which the engine compiles what it runs, and rounds that count. */
const rounds = { before: 3, counted: 7 }
const isQuick = ({ name }: Finder): boolean => name !== 'Recognizers-Text' && name !== 'compromise'

/** The quick finders by turns, so that a busy moment of the machine meets all of them; the others once. */
function speeds(): Map<Finder, Speed> {
  const readings = new Map<Finder, Speed[]>(finders.map((finder) => [finder, []]))
  for (let round = 0; round < rounds.before + rounds.counted; round++)
    for (const finder of finders.filter(isQuick)) {
      const speed = speedOf(finder, paragraphs)
      if (round >= rounds.before) readings.get(finder)?.push(speed)
    }
  return new Map(
    [...readings].map(([finder, taken]) => {
      const [first] = taken.length === 0 ? [speedOf(finder, paragraphs)] : []
      const sorted = taken.sort((a, b) => a.megabytes - b.megabytes)
      return [finder, sorted[Math.floor(sorted.length / 2)] ?? first ?? { megabytes: 0, figures: 0 }]
    }),
  )
}

console.log('finder               MB/s  figures/s  precision   recall  overlap F1  exact F1')
const measured = speeds()
for (const finder of finders) {
  const speed = measured.get(finder)
  const { precision, recall, f1, exact } = accuracyOf(finder, marked)
  console.log(
    `${finder.name.padEnd(18)} ${speed?.megabytes.toFixed(3).padStart(6)} ${speed?.figures.toFixed(0).padStart(10)}  ${percent(precision)} ${percent(recall)}    ${percent(f1)}  ${percent(exact)}`,
  )
}

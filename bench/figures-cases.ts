import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFigures } from '../lib/figures/index.ts'
import { refusalOf } from './figures-refused.ts'

/**
 * Exact and overlap F1 of findFigures on the public cases, a line a file, beside the peers' overlap F1. Only figures of
 * the marked kinds count against precision; cases marked `avoid` stand apart. What is missed on purpose is counted by
 * its reason; `node bench/figures-cases.ts rt-date` lists what one file misses beyond that.
 */
type Marked = { readonly start: number; readonly end: number; readonly quote: string }
type Case = {
  readonly text: string
  readonly figures: readonly Marked[]
  readonly marks: readonly string[]
  readonly avoid?: string
}

const folder = join(import.meta.dirname, '..', '..', 'shared', 'figures-cases')

/** Overlap F1 of Recognizers-Text, compromise, chrono-node and wink-nlp, measured on 23 November 2026; – has no such kind. */
const peers: Readonly<Record<string, string>> = {
  'rt-currency': '92.2 / 57.1 /    – / 79.0',
  'rt-percent': '83.3 / 35.3 /    – / 44.4',
  'rt-dimension': '89.3 / 75.6 /    – /    –',
  'rt-temperature': '87.1 / 25.8 /    – /    –',
  'rt-age': '100.0 /   – /    – / 87.5',
  'rt-number': '94.4 / 78.5 /    – / 78.3',
  'rt-number-range': '81.4 / 82.5 /    – / 83.7',
  'rt-duration': '95.0 /    – /    – / 86.0',
  'rt-date': '97.8 /    – / 86.5 / 78.5',
  'rt-date-period': '95.3 /    – / 75.6 / 76.3',
  'rt-datetime': '91.8 /    – / 75.4 / 78.8',
  quantulum3: '83.3 / 84.1 /    – / 84.9',
}

/** Whether a kind of ours answers what a case marks: a bare number has none there, and "one in two" is a percentage. */
const answers = (marks: readonly string[], kind: string): boolean =>
  marks.some(
    (mark) =>
      mark === 'number' || mark === 'range' || mark === kind || (mark === 'percentage' && kind === 'ratio'),
  )

type Tally = { wanted: number; found: number; exact: number; overlap: number }
const emptyTally = (): Tally => ({ wanted: 0, found: 0, exact: 0, overlap: 0 })

/** Matches what is found with what is marked, one to one, and gives what neither has. */
function match(one: Case, tally: Tally): { missed: Marked[]; extra: string[] } {
  const found = findFigures(one.text).filter((figure) => answers(one.marks, figure.kind))
  tally.wanted += one.figures.length
  tally.found += found.length
  const missed: Marked[] = []
  for (const want of one.figures) {
    const at = found.findIndex((figure) => figure.start < want.end && want.start < figure.end)
    const [hit] = at < 0 ? [] : found.splice(at, 1)
    if (hit === undefined) missed.push(want)
    else {
      tally.overlap++
      if (hit.start === want.start && hit.end === want.end) tally.exact++
    }
  }
  return { missed, extra: found.map((figure) => figure.quote) }
}

const score = ({ wanted, found }: Tally, right: number): string =>
  (wanted + found === 0 ? 0 : (200 * right) / (wanted + found)).toFixed(1).padStart(5)
const line = (tally: Tally): string => `${score(tally, tally.exact)} / ${score(tally, tally.overlap)}`

if (!existsSync(folder)) console.log('skipped: no ../shared')
else {
  const [shown] = process.argv.slice(2)
  const refused = new Map<string, number>()
  console.log(
    'file             exact / overlap F1 | with `avoid`  | Recognizers / compromise / chrono / wink, overlap',
  )
  for (const [name, theirs] of Object.entries(peers)) {
    const cases: readonly Case[] = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const [worth, all] = [emptyTally(), emptyTally()]
    for (const one of cases) {
      const { missed, extra } = match(one, all)
      if (one.avoid !== undefined) continue
      match(one, worth)
      const open = missed.filter((want) => {
        const reason = refusalOf(want.quote, one.marks)
        if (reason !== null) refused.set(reason, (refused.get(reason) ?? 0) + 1)
        return reason === null
      })
      if (shown === name && open.length + extra.length > 0)
        console.log(
          `  ${one.text}\n    missed: ${open.map((want) => want.quote).join(' · ')}; found besides: ${extra.join(' · ')}`,
        )
    }
    console.log(`${name.padEnd(16)} ${line(worth)}      | ${line(all)} | ${theirs}`)
  }
  console.log('\nNot read, on purpose:')
  for (const [reason, count] of [...refused].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(4)}  ${reason}`)
}

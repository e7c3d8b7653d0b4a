import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findFigures } from '../lib/figures/find/find-figures.ts'
import { composed } from '../lib/figures/testdata/composed.ts'
import { negatives, phrases } from '../lib/figures/testdata/phrases.ts'

/** Exact and overlap F1 of findFigures on the public cases, a line a file, beside the best peer's overlap F1. Only figures of the marked kinds count against precision; cases marked `avoid` stand apart. */
type Case = { text: string; figures: { start: number; end: number }[]; marks: string[]; avoid?: string }
const folder = join(import.meta.dirname, '..', '..', 'shared', 'figures-cases')
/** Overlap F1 measured for Recognizers-Text, compromise, chrono-node and wink-nlp on 23 November 2026. */
const peers: Record<string, string> = {
  'rt-currency': '92.2 / 57.1 / – / 79.0',
  'rt-percent': '83.3 / 35.3 / – / 44.4',
  'rt-dimension': '89.3 / 75.6 / – / –',
  'rt-temperature': '87.1 / 25.8 / – / –',
  'rt-age': '100.0 / – / – / 87.5',
  'rt-number': '94.4 / 78.5 / – / 78.3',
  'rt-number-range': '81.4 / 82.5 / – / 83.7',
  'rt-duration': '95.0 / – / – / 86.0',
  'rt-date': '97.8 / – / 86.5 / 78.5',
  'rt-date-period': '95.3 / – / 75.6 / 76.3',
  'rt-datetime': '91.8 / – / 75.4 / 78.8',
  quantulum3: '83.3 / 84.1 / – / 84.9',
}
/** Our kinds for a marked kind: a bare number has none, so every kind may answer it. "one in two" is a percentage there and a ratio here. */
function answers(marks: readonly string[], kind: string): boolean {
  if (marks.includes('number') || marks.includes('range')) return true
  return marks.some((mark) => mark === kind || (mark === 'percentage' && kind === 'ratio'))
}
const show = process.argv[2]
function measure(name: string, cases: readonly Case[]): string {
  let wanted = 0
  let found = 0
  let exact = 0
  let overlap = 0
  for (const one of cases) {
    const all = findFigures(one.text)
    const ours = all.filter((figure) => answers(one.marks, figure.kind))
    wanted += one.figures.length
    found += ours.length
    const left = [...ours]
    let missed = one.figures.length
    for (const want of one.figures) {
      const at = left.findIndex((figure) => figure.start < want.end && want.start < figure.end)
      const hit = left[at]
      if (hit === undefined) continue
      left.splice(at, 1)
      overlap++
      missed--
      if (hit.start === want.start && hit.end === want.end) exact++
    }
    if (show === name && (missed > 0 || left.length > 0))
      console.log(
        JSON.stringify(one.text.slice(0, 240)),
        '| wanted',
        one.figures.map((want) => [...one.text].slice(want.start, want.end).join('')),
        '| found',
        all.map((figure) => `${figure.quote} ⟨${figure.kind}⟩`),
      )
  }
  const score = (right: number) => (wanted + found === 0 ? 0 : (200 * right) / (wanted + found)).toFixed(1)
  return `${score(exact).padStart(5)} / ${score(overlap).padStart(5)}`
}

if (!existsSync(folder)) console.log('The public cases are not beside the project; nothing measured.')
else {
  console.log('file: exact / overlap F1 without avoid | all cases | peers, overlap F1')
  for (const [name, theirs] of Object.entries(peers)) {
    const cases: Case[] = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    const worth = measure(
      name,
      cases.filter((one) => one.avoid === undefined),
    )
    console.log(`${name.padEnd(16)} ${worth} | ${measure('', cases)} | ${theirs}`)
  }
}

let wanted = 0
let given = 0
let right = 0
for (const group of [...Object.values(phrases), ...Object.values(composed)])
  for (const [phrase, kind, unit, low, high] of group) {
    const found = findFigures(`The paper says ${phrase}, and no more.`)
    wanted++
    given += found.length
    right += found.filter(
      (one) =>
        one.quote === phrase &&
        one.kind === kind &&
        one.unit === unit &&
        one.low === low &&
        one.high === high,
    ).length
  }
for (const phrase of negatives) given += findFigures(`See ${phrase} there.`).length
console.log(
  `our own table: ${wanted} phrases and ${negatives.length} negatives, precision ${((100 * right) / given).toFixed(1)} %, recall ${((100 * right) / wanted).toFixed(1)} %`,
)

import { pureNumber } from '../unit.ts'
import { currencyAfter, currencyBefore, unitOfCurrency } from './currency.ts'
import { currencyCodes, currencyOfSign } from './currency-vocabulary.ts'
import { one } from './exact.ts'
import type { Measure } from './measure.ts'
import { singularOf } from './noun.ts'
import { singularNouns, stopWords } from './noun-vocabulary.ts'
import { readPercent } from './percent.ts'
import { withRates } from './rate.ts'
import { readMoneyLetter, readScale } from './scale.ts'
import { isGlued, lowerAt, type Tokens, tokenAt } from './token.ts'
import { readUnit } from './unit.ts'

/** What a table's head or a list's label says of a bare number: what it measures, and the power of ten it counts in. */
export type Head = { readonly measure: Measure; readonly power: number }

/** The heads of the table that the lines before belong to; none where they belong to none. */
export type Table = { columns: readonly (Head | null)[] }

/** The head of every number that stands alone in a table's cell or behind a label, by its token. */
export function readHeads(tokens: Tokens, table: Table): ReadonlyMap<number, Head> {
  const heads = new Map<number, Head>()
  let { columns } = table
  for (let from = 0; from < tokens.length; ) {
    const { end, bars } = readLine(tokens, from)
    if (bars.length === 0) {
      columns = []
      readLabel(tokens, from, end, heads)
    } else if (columns.length === 0)
      columns = cellsOf(from, end, bars).map(([start, stop]) => headOf(tokens, start, stop))
    else readRow(tokens, cellsOf(from, end, bars), columns, heads)
    from = end
  }
  table.columns = columns
  return heads
}

const isBar = (text: string): boolean => text === '|' || text === '\t'

/** The end of the line that begins at `from`, and the signs in it that part cells. */
function readLine(tokens: Tokens, from: number): { end: number; bars: readonly number[] } {
  const bars: number[] = []
  let end = from
  do {
    const token = tokenAt(tokens, end)
    if (token.kind === 'sign' && isBar(token.text)) bars.push(end)
    end++
  } while (end < tokens.length && !tokenAt(tokens, end).opensLine)
  return { end, bars }
}

/** Cells between the signs, half-open; the outermost signs open and close no cell of their own. */
function cellsOf(from: number, end: number, bars: readonly number[]): readonly (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = []
  let start = from
  for (const bar of [...bars, end]) {
    if (bar > from && (bar < end || start < end)) cells.push([start, bar])
    start = bar + 1
  }
  return cells
}

function readRow(
  tokens: Tokens,
  cells: readonly (readonly [number, number])[],
  columns: readonly (Head | null)[],
  heads: Map<number, Head>,
): void {
  const [first] = cells
  const ownHead = first ? headOf(tokens, first[0], first[1]) : null
  if (ownHead === null && columns.every((head) => head === null)) return
  cells.forEach(([start, end], index) => {
    const head = columns[index] ?? (index > 0 ? ownHead : null)
    if (head !== null && isNumberAlone(tokens, start, end)) heads.set(numberIn(tokens, start), head)
  })
}

const numberIn = (tokens: Tokens, start: number): number =>
  tokenAt(tokens, start).kind === 'number' ? start : start + 1

/** A number and at most a sign before it, a scale letter and a full stop after it. */
function isNumberAlone(tokens: Tokens, start: number, end: number): boolean {
  const at = numberIn(tokens, start)
  if (tokenAt(tokens, at).kind !== 'number' || at >= end || end - at > 3) return false
  const sign = tokenAt(tokens, start)
  if (at > start && !/^[~≈<>≤≥−-]$/.test(sign.text)) return false
  const last = tokenAt(tokens, end - 1)
  const scale = readScale(tokens, at + 1)
  return (scale?.next ?? at + 1) === (/^[.,;*†]$/.test(last.text) ? end - 1 : end)
}

/** Words a label may have, so that a sentence with a colon in it is none. */
const mostLabelWords = 8

const going = new Set('during in by at for since as over until from'.split(' '))
/** "Jobs: 2,300 during construction": a number with no noun of its own, since the sentence goes on with another word. */
const isLabelled = (tokens: Tokens, at: number): boolean =>
  tokenAt(tokens, at).kind === 'number' && going.has(lowerAt(tokens, at + 1))

/** "GPUs: 2,048" with nothing behind the number on its line that would be what it counts. */
function readLabel(tokens: Tokens, from: number, end: number, heads: Map<number, Head>): void {
  for (let at = from; at < Math.min(end, from + mostLabelWords); at++) {
    const token = tokenAt(tokens, at)
    if (token.text !== ':' && token.text !== '=') continue
    if (!isNumberAlone(tokens, at + 1, end) && !isLabelled(tokens, at + 1)) return
    const head = headOf(tokens, from, at)
    if (head !== null) heads.set(numberIn(tokens, at + 1), head)
    return
  }
}

/** What the words from `from` to `end` say: the unit in brackets, or the noun they end with. */
function headOf(tokens: Tokens, from: number, end: number): Head | null {
  for (let at = from; at < end; at++) {
    const token = tokenAt(tokens, at)
    if (token.text === '(' || token.text === '[') return readBracket(tokens, at + 1, nounOf(tokens, from, at))
    const isSaid = token.text === ',' || token.lower === 'in' || (at === from && token.text === '$')
    if (isSaid && at + 1 < end) {
      const said = readBracket(tokens, token.text === '$' ? at : at + 1, nounOf(tokens, from, at))
      if (said !== null) return said
    }
  }
  const name = nounOf(tokens, from, end)
  return name === null ? null : countOf(name, 0)
}

/** So many of a thing, or of nothing said. */
const countOf = (name: string | null, power: number): Head => ({
  measure: {
    next: 0,
    kind: 'count',
    unit: name === null ? pureNumber : [{ name, power: 1 }],
    factor: one,
  },
  power,
})

/** The last plural of a head, or the first of "number of". */
function nounOf(tokens: Tokens, from: number, end: number): string | null {
  for (let at = end - 1; at >= from && at > end - mostLabelWords; at--) {
    const token = tokenAt(tokens, at)
    if (
      token.kind !== 'word' ||
      stopWords.has(token.lower) ||
      (isGlued(tokens, at + 1) && tokenAt(tokens, at + 1).kind === 'number')
    )
      continue
    const name = singularOf(token)
    if (name !== null) return name
  }
  return null
}

/** ($ million), (USD/GPU-hour), (%), (km), (thousands), (in millions). */
function readBracket(tokens: Tokens, from: number, noun: string | null): Head | null {
  const at = lowerAt(tokens, from) === 'in' ? from + 1 : from
  const percent = readPercent(tokens, at)
  if (percent !== null) return { measure: percent, power: 0 }
  const scale = readScale(tokens, at)
  if (scale !== null) return readScaledBracket(tokens, scale.next, scale.power, noun)
  const money = moneyAt(tokens, at)
  if (money !== null) {
    const scaled = lowerAt(tokens, money.next) === 'in' ? money.next + 1 : money.next
    const power = readScale(tokens, scaled) ?? readLetter(tokens, scaled)
    const next = power?.next ?? money.next
    return { measure: moneyMeasure(tokens, next, money.unit), power: power?.power ?? 0 }
  }
  const unit = readUnit(tokens, at)
  if (unit === null) return readCountedBracket(tokens, at)
  const kind = unit.isTime ? ('duration' as const) : ('quantity' as const)
  return { measure: withRates(tokens, { ...unit, kind }), power: 0 }
}

/** (tokens): a thing that is commonly counted, and nothing else in the brackets. */
function readCountedBracket(tokens: Tokens, at: number): Head | null {
  const name = singularOf(tokenAt(tokens, at))
  const isAlone = /^[)\]]$/.test(lowerAt(tokens, at + 1))
  return name !== null && isAlone && singularNouns.has(name.toLowerCase()) ? countOf(name, 0) : null
}

const letters: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['m', 6],
  ['M', 6],
  ['b', 9],
  ['B', 9],
])
function readLetter(tokens: Tokens, at: number): { next: number; power: number } | null {
  const power = letters.get(tokenAt(tokens, at).text)
  return power === undefined ? readMoneyLetter(tokens, at) : { next: at + 1, power }
}

/** "millions of USD", "thousands": the scale before what it counts. */
function readScaledBracket(tokens: Tokens, from: number, power: number, noun: string | null): Head | null {
  const at = lowerAt(tokens, from) === 'of' ? from + 1 : from
  const money = moneyAt(tokens, at) ?? currencyAfter(tokens, at, true)
  if (money !== null) return { measure: moneyMeasure(tokens, money.next, money.unit), power }
  const unit = readUnit(tokens, at)
  if (unit !== null) return { measure: { ...unit, kind: 'quantity' }, power }
  return countOf(noun, power)
}

const moneyMeasure = (tokens: Tokens, next: number, name: string): Measure =>
  withRates(tokens, { next, kind: 'money' as const, unit: unitOfCurrency(name), factor: one })

function moneyAt(tokens: Tokens, at: number): { next: number; unit: string } | null {
  const token = tokenAt(tokens, at)
  const sign = currencyOfSign(token.text)
  if (sign !== undefined) return { next: at + 1, unit: sign }
  return currencyCodes.has(token.text) ? { next: at + 1, unit: token.text } : currencyBefore(tokens, at)
}

import { conversion, isSameUnit, parseUnit } from '../unit.ts'
import { type Amount, readAmount } from './amount.ts'
import { isLess, isWhole, one, part, plus, times } from './exact.ts'
import type { Measure } from './measure.ts'
import { isGlued, type Tokens, tokenAt } from './token.ts'
import { decimal } from './written.ts'

/** Most parts of one amount: hours, minutes, seconds. */
const mostParts = 4

/** "2 hours and 30 minutes", "5 feet 10 inches": amounts of finer and finer units make one, in the finest. */
export function withFinerParts(tokens: Tokens, amount: Amount): Amount {
  let found = amount
  for (let parts = 1; parts < mostParts; parts++) {
    const next = joinFiner(tokens, found)
    if (next === null) break
    found = next
  }
  return found
}

const [hour, minute] = [parseUnit('hour'), parseUnit('minute')]

/** The 30m of "1h 30m", which alone would be a length. */
function readMinutes(tokens: Tokens, at: number, coarse: Measure): Amount | null {
  if (coarse.kind !== 'duration' || !isSameUnit(coarse.unit, hour)) return null
  if (tokenAt(tokens, at + 1).text !== 'm' || !isGlued(tokens, at + 1)) return null
  const { kind, text, power } = tokenAt(tokens, at)
  if (kind !== 'number' || power !== 0) return null
  const next = at + 2
  const measure: Measure = { next, kind: 'duration', unit: minute, factor: one }
  return { written: decimal(at + 1, text, 0, 'digits'), measure, currency: null, inner: null, next }
}

function joinFiner(tokens: Tokens, amount: Amount): Amount | null {
  const coarse = amount.measure
  const link = tokenAt(tokens, amount.next)
  if (link.kind !== 'number' && link.kind !== 'word') return null
  if (
    coarse === null ||
    coarse.kind === 'count' ||
    coarse.unit.length !== 1 ||
    !isWhole(amount.written.value)
  )
    return null
  if (coarse.kind === 'money' || coarse.kind === 'percentage' || amount.inner !== null) return null
  const at = link.lower === 'and' ? amount.next + 1 : amount.next
  const second = readMinutes(tokens, at, coarse) ?? readAmount(tokens, at)
  const fine = second?.measure
  if (second == null || fine == null || fine.kind !== coarse.kind || fine.unit === coarse.unit) return null
  const rate = conversion(coarse.unit, fine.unit)
  if (rate === null || rate.d !== 1n || rate.n === 1n) return null
  const own = second.written.value
  if (own.n < 0n || !isLess(own, part(rate.n, 1n)) || coarse.factor !== one || fine.factor !== one)
    return null
  const value = plus(times(amount.written.value, part(rate.n, 1n)), own)
  return { ...second, written: { ...second.written, value, significantDigits: null } }
}

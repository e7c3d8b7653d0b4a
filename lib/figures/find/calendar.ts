/** Days since 1970-01-01: the first day of a span, and the day after its last. */
export type Days = readonly [first: number, end: number]

/** Days from 1970-01-01 to a day, by the proleptic Gregorian calendar (Hinnant, days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const ofEra = y - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** `count` months from the first of a month on. */
export function monthSpan(year: number, from: number, count: number): Days {
  const end = from + count - 1
  return [dayNumber(year, from, 1), dayNumber(year + Math.floor(end / 12), (end % 12) + 1, 1)]
}

export const yearSpan = (year: number, count = 1): Days => [
  dayNumber(year, 1, 1),
  dayNumber(year + count, 1, 1),
]

/** One day; null where the month has no such day. */
export function daySpan(year: number, month: number, day: number): Days | null {
  if (month < 1 || month > 12 || day < 1) return null
  const start = dayNumber(year, month, day)
  return start < monthSpan(year, month, 1)[1] ? [start, start + 1] : null
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' })
const year = format({ year: 'numeric' })
const month = format({ month: 'long', year: 'numeric' })
const day = format({ day: 'numeric', month: 'long', year: 'numeric' })

/** Days since 1970-01-01 as an instant. */
const dayAt = (days: number): Date => new Date(days * 86_400_000)

/** A date as people say it: “2023”, “July 2023”, “July – September 2023”, “October 17, 2023”; `end` is the day after its last. */
export function dateInWords(start: string, end: string): string {
  const [first, after] = [dayAt(Number(start)), dayAt(Number(end))]
  const isMonths = first.getUTCDate() === 1 && after.getUTCDate() === 1
  const isYears = isMonths && first.getUTCMonth() === 0 && after.getUTCMonth() === 0
  return (isYears ? year : isMonths ? month : day).formatRange(first, dayAt(Number(end) - 1))
}

/** The days of a date, from its first to its last: “January 1 – December 31, 2023”. */
export const daysInWords = (start: string, end: string): string =>
  day.formatRange(dayAt(Number(start)), dayAt(Number(end) - 1))

const formats = {
  4: new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone: 'UTC' }),
  7: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  10: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/** A year, a month, a day or a moment (ISO 8601) as `2024`, `July 2024` or `17 October 2023`. */
export function dateInWords(date: string): string {
  const day = date.slice(0, 10)
  const format = day.length === 4 ? formats[4] : day.length === 7 ? formats[7] : formats[10]
  return format.format(new Date(`${day.padEnd(10, '-01-01'.slice(day.length === 4 ? 0 : 3))}T00:00:00Z`))
}

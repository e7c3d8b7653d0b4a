/** Why a figure that a public case marks is none of ours; the first rule that fits gives the reason. */
const rules: readonly (readonly [marks: string, quote: RegExp, reason: string])[] = [
  [
    'number',
    /^[^a-z$€£¥%]*$/i,
    'a bare number with neither unit nor noun: a count only where a table or list lends it one',
  ],
  [
    'number',
    /^(?:(?:a|an|and|minus|negative|point|over|n[oa]ught|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|fifths?|eighths|twenty|half|quarter)[\s-]*)+$/i,
    'a bare number in words',
  ],
  ['range', /./, 'a comparison or range of bare numbers'],
  ['number', /^\S*(?:[A-Z]{2,}-?\d|\d+(?:G|M|K|k|b|cds))$/, 'part of a name, or a letter that is no unit'],
  ['', /^(?:an?|one)\s+\w+$/i, '“a gallon”, “an hour”: an article says no number'],
  ['', /^(?:a few|few|several|some)\s/i, '“several days”: no number is said'],
  ['', /^(?:dollars?|yuan|rmb|degrees?.*|percent(?:age)?|%)$/i, 'a unit without a number'],
  [
    'date',
    /\b(?:week|weekend|month of|spring|summer|autumn|fall|winter|noughties|tens|next|last|this|ago|within|in the future)\b/i,
    'a relative date, a week, a season or a word of the calendar',
  ],
  [
    'date',
    /^\d{1,2}[/.-]\d{1,2}(?:[/.,-]\d{2})?$|\d\/\d{1,2}\b(?!\/\d{4})/,
    'day and month in figures with no year, or short ones parted by dashes or points: a fraction, a range or a version as well',
  ],
  ['date', /\b(?:first|second|third|fourth|\w+(?:th|teen|ty))\b/i, 'a date with its day or year in words'],
  ['date', /^(?:[a-z]{3}|(?:the month of )?[a-z]{3,4})$/i, 'a month cut short, of no day or year'],
]

/** The reason a marked figure is left alone, or null where it should have been read. */
export function refusalOf(quote: string, marks: readonly string[]): string | null {
  const found = rules.find(([mark, pattern]) => (mark === '' || marks.includes(mark)) && pattern.test(quote))
  return found?.[2] ?? null
}

/** Words that say a number: cardinals, scales, parts and months. */
export const cardinals: ReadonlyMap<string, bigint> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index) => [word, BigInt(index)] as const),
)
export const tens: ReadonlyMap<string, bigint> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, BigInt(index + 2) * 10n] as const),
)
/** Scale words by their power of ten, read after digits or words. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
  ['quadrillion', 15],
  ['quintillion', 18],
  ['lakh', 5],
  ['lakhs', 5],
  ['lac', 5],
  ['lacs', 5],
  ['crore', 7],
  ['crores', 7],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['bn', 9],
  ['mn', 6],
  ['mln', 6],
  ['tn', 12],
  ['trn', 12],
  ['bln', 9],
  ['k', 3],
  ['mio', 6],
  ['mrd', 9],
  ['mia', 9],
  ['md', 9],
  ['mds', 9],
  ['milliard', 9],
  ['milliards', 9],
  ['milliarde', 9],
  ['milliarden', 9],
  ['millionen', 6],
  ['tausend', 3],
  ['tsd', 3],
  ['mille', 3],
  ['billionen', 12],
  ['millones', 6],
  ['milioni', 6],
])
/** Scale words of German and French: a comma before them is a decimal sign. */
export const commaScales: ReadonlySet<string> = new Set([
  'mio',
  'mrd',
  'mia',
  'md',
  'mds',
  'milliard',
  'milliards',
  'milliarde',
  'milliarden',
  'million',
  'millionen',
  'millions',
  'tausend',
  'tsd',
  'billionen',
  'millones',
  'milioni',
])
/** What `tens`, `hundreds` and so on count, as powers of ten. */
export const heaps: ReadonlyMap<string, number> = new Map([
  ['tens', 1],
  ['hundreds', 2],
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
])
/** Parts by their denominator; the plural goes with any number but one. */
const partNames = [
  '',
  '',
  'half',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]
const parts = new Map<string, { of: bigint; many: boolean }>()
partNames.forEach((name, index) => {
  if (name === '') return
  parts.set(name, { of: BigInt(index), many: false })
  parts.set(`${name}s`, { of: BigInt(index), many: true })
})
for (const [name, of] of [
  ['fourth', 4n],
  ['thirtieth', 30n],
  ['fortieth', 40n],
  ['fiftieth', 50n],
  ['hundredth', 100n],
  ['thousandth', 1000n],
  ['millionth', 1000000n],
  ['billionth', 1000000000n],
] as const) {
  parts.set(name, { of, many: false })
  parts.set(`${name}s`, { of, many: true })
}
parts.set('halves', { of: 2n, many: true })
export const fractionParts: ReadonlyMap<string, { of: bigint; many: boolean }> = parts
export const glyphs: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ['½', [1n, 2n]],
  ['⅓', [1n, 3n]],
  ['⅔', [2n, 3n]],
  ['¼', [1n, 4n]],
  ['¾', [3n, 4n]],
  ['⅕', [1n, 5n]],
  ['⅖', [2n, 5n]],
  ['⅗', [3n, 5n]],
  ['⅘', [4n, 5n]],
  ['⅙', [1n, 6n]],
  ['⅚', [5n, 6n]],
  ['⅛', [1n, 8n]],
  ['⅜', [3n, 8n]],
  ['⅝', [5n, 8n]],
  ['⅞', [7n, 8n]],
])
const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, index) => [name, index + 1] as const),
  ...monthNames.map((name, index) => [name.slice(0, 3), index + 1] as const),
  ['sept', 9] as const,
])

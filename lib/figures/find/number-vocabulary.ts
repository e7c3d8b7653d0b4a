import { type Exact, tenTo, whole } from './exact.ts'

/** Words and signs that say a number: cardinals, scales, heaps, parts. */
const list = (words: string) => words.split(' ')

export const cardinals: ReadonlyMap<string, number> = new Map(
  list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, index) => [word, index] as const),
)
export const tens: ReadonlyMap<string, number> = new Map(
  list('twenty thirty forty fifty sixty seventy eighty ninety').map(
    (word, index) => [word, (index + 2) * 10] as const,
  ),
)

const spokenScales: readonly (readonly [number, string])[] = [
  [2, 'hundred'],
  [3, 'thousand'],
  [6, 'million'],
  [9, 'billion'],
  [12, 'trillion'],
  [15, 'quadrillion'],
  [18, 'quintillion'],
  [5, 'lakh lac'],
  [7, 'crore'],
]
/** Scales that follow a number in words, by their power of ten. */
export const wordScales: ReadonlyMap<string, number> = new Map(
  spokenScales.flatMap(([power, words]) => list(words).map((word) => [word, power] as const)),
)

/** Scale words of languages with a decimal comma: beside them a comma is one. */
export const commaScales: ReadonlyMap<string, number> = new Map(
  (
    [
      [3, 'tausend tsd mille milliers'],
      [6, 'mio millionen millones milioni milhão milhões miljoen'],
      [9, 'mrd mia md mds milliard milliards milliarde milliarden miljard miliardi bilhão bilhões'],
      [12, 'billionen bio'],
    ] as const
  ).flatMap(([power, words]) => list(words).map((word) => [word, power] as const)),
)

/** Every scale word that follows digits. */
export const scales: ReadonlyMap<string, number> = new Map([
  ...wordScales,
  ...commaScales,
  ...[...wordScales].map(([word, power]) => [`${word}s`, power] as const),
  ...([
    ['万', 4],
    ['萬', 4],
    ['億', 8],
    ['亿', 8],
    ['兆', 12],
    ['mn', 6],
    ['mln', 6],
    ['mil', 6],
    ['tln', 12],
    ['bn', 9],
    ['bln', 9],
    ['tn', 12],
    ['trn', 12],
  ] as const),
])
/** Abbreviations that are also something else in capitals: MD, MN, TN. */
export const lowerCaseScales: ReadonlySet<string> = new Set(['md', 'mds', 'mia', 'mn', 'tn', 'bio'])

/** A capital letter joined to digits: 671B, 5M, 2.174T, 3.2K; and a small k. */
export const letterScales: ReadonlyMap<string, number> = new Map([
  ['k', 3],
  ['K', 3],
  ['M', 6],
  ['B', 9],
  ['T', 12],
])
/** After a currency also these. */
export const moneyLetterScales: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['b', 9],
  ['t', 12],
])

/** What a heap counts in, and how many of it the word says at least: tens are ten and more, dozens two dozen and more. */
export const heaps: ReadonlyMap<string, { readonly of: Exact; readonly least: Exact }> = new Map([
  ['tens', { of: tenTo(1), least: tenTo(1) }],
  ['dozens', { of: whole(12n), least: whole(24n) }],
  ['scores', { of: whole(20n), least: whole(40n) }],
  ['hundreds', { of: tenTo(2), least: tenTo(2) }],
  ['thousands', { of: tenTo(3), least: tenTo(3) }],
  ['millions', { of: tenTo(6), least: tenTo(6) }],
  ['billions', { of: tenTo(9), least: tenTo(9) }],
  ['trillions', { of: tenTo(12), least: tenTo(12) }],
])
/** Before a scale word they say more than one of it: several hundred. */
export const severalWords: ReadonlySet<string> = new Set(['several', 'few', 'many'])

const parts = new Map<string, { readonly of: bigint; readonly many: boolean }>()
for (const [of, name] of [
  [2n, 'half'],
  [3n, 'third'],
  [4n, 'quarter'],
  [4n, 'fourth'],
  [5n, 'fifth'],
  [6n, 'sixth'],
  [7n, 'seventh'],
  [8n, 'eighth'],
  [9n, 'ninth'],
  [10n, 'tenth'],
  [11n, 'eleventh'],
  [12n, 'twelfth'],
  [13n, 'thirteenth'],
  [14n, 'fourteenth'],
  [15n, 'fifteenth'],
  [16n, 'sixteenth'],
  [17n, 'seventeenth'],
  [18n, 'eighteenth'],
  [19n, 'nineteenth'],
  [20n, 'twentieth'],
  [30n, 'thirtieth'],
  [40n, 'fortieth'],
  [50n, 'fiftieth'],
  [60n, 'sixtieth'],
  [70n, 'seventieth'],
  [80n, 'eightieth'],
  [90n, 'ninetieth'],
  [100n, 'hundredth'],
  [1000n, 'thousandth'],
  [1000000n, 'millionth'],
  [1000000000n, 'billionth'],
] as const) {
  parts.set(name, { of, many: false })
  parts.set(`${name}s`, { of, many: true })
}
parts.set('halves', { of: 2n, many: true })
/** Parts by their denominator; the plural goes with any number but one. */
export const fractionParts: ReadonlyMap<string, { readonly of: bigint; readonly many: boolean }> = parts

/** Fraction signs: numerator and denominator. */
export const fractionSigns: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
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
  ['⅐', [1n, 7n]],
  ['⅛', [1n, 8n]],
  ['⅜', [3n, 8n]],
  ['⅝', [5n, 8n]],
  ['⅞', [7n, 8n]],
  ['⅑', [1n, 9n]],
  ['⅒', [1n, 10n]],
])

/** A phrase, its kind and unit, and the ends of its interval. */
export type ComposedPhrase = readonly [
  phrase: string,
  kind: string,
  unit: string,
  low: string | null,
  high: string | null,
]

/** Phrases by every pairing of a spelling with an amount; the ends are written out by hand beside the amount. */
const millions = [
  ['5.6 million', '5550000', '5650000'],
  ['200 billion', '199500000000', '200500000000'],
  ['1.25 trillion', '1245000000000', '1255000000000'],
  ['3bn', '2500000000', '3500000000'],
  ['12.4 mn', '12350000', '12450000'],
  ['0.9 billion', '850000000', '950000000'],
] as const
const signs = [
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['US$', 'USD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['HK$', 'HKD'],
  ['CHF ', 'CHF'],
  ['₩', 'KRW'],
] as const
const names = [
  ['euros', 'EUR'],
  ['dollars', 'USD'],
  ['yen', 'JPY'],
  ['yuan', 'CNY'],
  ['rupees', 'INR'],
  ['USD', 'USD'],
  ['Swiss francs', 'CHF'],
  ['Canadian dollars', 'CAD'],
] as const
const prices = [
  ['0.55', '0.55'],
  ['12', '12'],
  ['1,299', '1299'],
  ['37,305.97', '37305.97'],
] as const
const percents = [
  ['12.4', '0.1235', '0.1245'],
  ['40', '0.395', '0.405'],
  ['0.5', '0.0045', '0.0055'],
  ['150', '1.495', '1.505'],
] as const
const percentWords = ['%', ' %', ' percent', ' per cent', ' pct'] as const
const units = [
  ['km', 'meter', '5500', '6500'],
  ['kg', 'gram', '5500', '6500'],
  ['MW', 'watt', '5500000', '6500000'],
  ['GB', 'byte', '5500000000', '6500000000'],
  ['TWh', 'watt-hour', '5500000000000', '6500000000000'],
  ['miles', 'mile', '5.5', '6.5'],
  ['acres', 'acre', '5.5', '6.5'],
  ['gallons', 'gallon', '5.5', '6.5'],
  ['GHz', 'hertz', '5500000000', '6500000000'],
  ['barrels', 'barrel', '5.5', '6.5'],
  ['kilometers', 'meter', '5500', '6500'],
  ['mm', 'meter', '0.0055', '0.0065'],
  ['square meters', 'meter^2', '5.5', '6.5'],
  ['GPU hours', 'GPU·hour', '5.5', '6.5'],
  ['kW', 'watt', '5500', '6500'],
  ['feet', 'foot', '5.5', '6.5'],
] as const
const nouns = [
  ['users', 'user'],
  ['countries', 'country'],
  ['GPUs', 'GPU'],
  ['people', 'person'],
  ['new jobs', 'job'],
  ['H100 GPUs', 'GPU'],
  ['tokens', 'token'],
  ['parameters', 'parameter'],
] as const
const wholes = [
  ['3', '3'],
  ['2,048', '2048'],
  ['seventeen', '17'],
  ['three hundred', '300'],
] as const
const times = ['minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades'] as const
const comparators = [
  ['at least', '40', null],
  ['no less than', '40', null],
  ['more than', '40', null],
  ['over', '40', null],
  ['up to', null, '40'],
  ['at most', null, '40'],
  ['less than', null, '40'],
  ['fewer than', null, '40'],
  ['no more than', null, '40'],
  ['under', null, '40'],
  ['exceeding', '40', null],
  ['≥', '40', null],
  ['≤', null, '40'],
  ['about', '36', '44'],
  ['roughly', '36', '44'],
  ['approximately', '36', '44'],
  ['nearly', '36', '40'],
  ['almost', '36', '40'],
] as const
const compared = [
  ['GPUs', 'count', 'GPU'],
  ['days', 'duration', 'day'],
  ['dollars', 'money', 'USD'],
  ['miles', 'quantity', 'mile'],
  ['times', 'multiple', '1'],
] as const
const parts = [
  ['one-half', '0.5'],
  ['one quarter', '0.25'],
  ['three-quarters', '0.75'],
  ['two-fifths', '0.4'],
  ['a tenth', '0.1'],
  ['three tenths', '0.3'],
  ['one-twentieth', '0.05'],
  ['1/20th', '0.05'],
  ['3/4', '0.75'],
  ['one in five', '0.2'],
  ['1 in 4', '0.25'],
  ['one out of ten', '0.1'],
  ['½', '0.5'],
  ['1 in 20', '0.05'],
] as const
const ranges = [
  ['20 to 50', '20', '50'],
  ['20–50', '20', '50'],
  ['20-50', '20', '50'],
  ['between 20 and 50', '20', '50'],
  ['from 20 to 50', '20', '50'],
  ['three to five', '3', '5'],
] as const

export const composed: Record<string, readonly ComposedPhrase[]> = {
  'money with a sign and a scale word': signs.flatMap(([sign, unit]) =>
    millions.map(([amount, low, high]): ComposedPhrase => [`${sign}${amount}`, 'money', unit, low, high]),
  ),
  'money with a name and a scale word': names.flatMap(([name, unit]) =>
    millions.map(([amount, low, high]): ComposedPhrase => [`${amount} ${name}`, 'money', unit, low, high]),
  ),
  'listed prices': signs.flatMap(([sign, unit]) =>
    prices.map(([amount, value]): ComposedPhrase => [`${sign}${amount}`, 'money', unit, value, value]),
  ),
  percentages: percentWords.flatMap((word) =>
    percents.map(([amount, low, high]): ComposedPhrase => [`${amount}${word}`, 'percentage', '1', low, high]),
  ),
  'measured quantities': units.flatMap(([word, unit, low, high]) =>
    ['6', 'six'].map((amount): ComposedPhrase => [`${amount} ${word}`, 'quantity', unit, low, high]),
  ),
  'things counted one by one': nouns.flatMap(([noun, unit]) =>
    wholes.map(([amount, value]): ComposedPhrase => [`${amount} ${noun}`, 'count', unit, value, value]),
  ),
  'whole units of time': times.flatMap((word) =>
    wholes.map(
      ([amount, value]): ComposedPhrase => [
        `${amount} ${word}`,
        'duration',
        word === 'decades' ? 'decade' : word.slice(0, -1),
        value,
        value,
      ],
    ),
  ),
  comparators: comparators.flatMap(([words, low, high]) =>
    compared.map(([noun, kind, unit]): ComposedPhrase => [`${words} 40 ${noun}`, kind, unit, low, high]),
  ),
  parts: parts.map(([words, value]): ComposedPhrase => [words, 'ratio', '1', value, value]),
  ranges: ranges.flatMap(([words, low, high]) =>
    compared.map(([noun, kind, unit]): ComposedPhrase => [`${words} ${noun}`, kind, unit, low, high]),
  ),
}

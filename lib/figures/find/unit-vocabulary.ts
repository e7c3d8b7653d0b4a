import { invariant } from '#lib/invariant.ts'
import { parseUnit, type Unit } from '../unit.ts'
import { type Exact, one, tenTo, whole } from './exact.ts'

/** What a spelling measures: a unit, and how many of it one is, prefixes folded in. */
export type Spelling = { readonly unit: Unit; readonly factor: Exact; readonly isTime: boolean }

const list = (words: string) => words.split(' ')

const prefixes: readonly (readonly [symbol: string, name: string, power: number])[] = [
  ['k', 'kilo', 3],
  ['M', 'mega', 6],
  ['G', 'giga', 9],
  ['T', 'tera', 12],
  ['P', 'peta', 15],
  ['E', 'exa', 18],
  ['Z', 'zetta', 21],
  ['Y', 'yotta', 24],
  ['h', 'hecto', 2],
  ['d', 'deci', -1],
  ['c', 'centi', -2],
  ['m', 'milli', -3],
  ['µ', 'micro', -6],
  ['μ', 'micro', -6],
  ['u', '', -6],
  ['n', 'nano', -9],
  ['p', 'pico', -12],
]

/** A unit with the prefixes it is written with; case matters in symbols, so that MB is not mb. */
type Row = readonly [unit: string, prefixes: string, symbols: string, names: string]
const rows: readonly Row[] = [
  ['meter', 'kdcmµμunp', 'm', 'meter metre'],
  ['gram', 'kdcmµμun', 'g', 'gram gramme'],
  ['second', 'mµμunp', 's', 'second'],
  ['watt', 'kMGTPmµμn', 'W', 'watt'],
  ['watt-hour', 'kMGTPm', 'Wh', 'watthour'],
  ['hertz', 'kMGT', 'Hz', 'hertz'],
  ['byte', 'kMGTPEZY', 'B', 'byte'],
  ['bit', 'kMGTPEZY', 'bit b', 'bit'],
  ['bit/second', 'kMGTP', 'bps', ''],
  ['liter', 'kMdcmµμuh', 'L l', 'liter litre'],
  ['joule', 'kMGTPEmµμ', 'J', 'joule'],
  ['volt', 'kMmµμ', 'V', 'volt'],
  ['volt-ampere', 'kMG', 'VA', ''],
  ['ampere', 'kmµμn', 'A', 'ampere amp'],
  ['ampere-hour', 'km', 'Ah', ''],
  ['newton', 'kMm', 'N', 'newton'],
  ['pascal', 'kMGhm', 'Pa', 'pascal'],
  ['bar', 'm', 'bar', 'bar'],
  ['electronvolt', 'kMGTm', 'eV', 'electronvolt'],
  ['FLOP', 'kMGTPEZY', 'FLOP FLOPs Flop Flops flop', 'flop'],
  ['FLOP/second', 'kMGTPEZY', 'FLOPS', ''],
  ['operation/second', 'kMGTPE', 'OPS', ''],
  ['calorie', 'k', 'cal', 'calorie'],
  ['gray', 'mµμ', 'Gy', 'gray'],
  ['sievert', 'mµμ', 'Sv', 'sievert'],
  ['becquerel', 'kMGTP', 'Bq', 'becquerel'],
  ['mole', 'mµμnp', 'mol', 'mole'],
  ['kelvin', 'm', 'K', 'kelvin'],
  ['tonne', 'kMG', 't', 'tonne'],
  ['ohm', 'kMm', 'Ω Ω ohm', 'ohm'],
  ['farad', 'mµμnp', 'F', 'farad'],
  ['henry', 'mµμn', 'H', 'henry'],
  ['tesla', 'mµμ', 'T', 'tesla'],
  ['weber', 'm', 'Wb', 'weber'],
  ['siemens', 'mµμ', 'S', 'siemens'],
  ['coulomb', 'mµμn', 'C', 'coulomb'],
  ['lumen', 'k', 'lm', 'lumen'],
  ['lux', 'k', 'lx', 'lux'],
  ['candela', 'm', 'cd', 'candela'],
  ['pixel', 'MG', 'px', 'pixel'],
]

/** Units whose names take large prefixes only for what people count in them: no kiloseconds. */
const bySymbol = new Map<string, Spelling>()
const byName = new Map<string, Spelling>()

function add(map: Map<string, Spelling>, word: string, unit: Unit, factor: Exact, isTime = false): void {
  if (!map.has(word)) map.set(word, { unit, factor, isTime })
}

for (const [name, allowed, symbols, names] of rows) {
  const unit = parseUnit(name)
  const isTime = name === 'second'
  for (const symbol of list(symbols)) {
    add(bySymbol, symbol, unit, one, isTime)
    for (const [prefix, , power] of prefixes)
      if (allowed.includes(prefix)) add(bySymbol, prefix + symbol, unit, tenTo(power), isTime)
  }
  for (const word of names === '' ? [] : list(names)) {
    for (const end of ['', 's']) add(byName, word + end, unit, one, isTime)
    for (const [symbol, prefix, power] of prefixes)
      for (const end of ['', 's'])
        if (prefix !== '' && allowed.includes(symbol))
          add(byName, prefix + word + end, unit, tenTo(power), isTime)
  }
}

// "300 teraflops" is how fast a machine is; the singular and the bare plural count operations.
for (const [, prefix, power] of prefixes)
  if (power >= 9)
    byName.set(`${prefix}flops`, { unit: parseUnit('FLOP/second'), factor: tenTo(power), isTime: false })

/** Symbols as people write them against the rule. */
const loose: readonly (readonly [spellings: string, symbol: string])[] = [
  ['KB', 'kB'],
  ['kb', 'kbit'],
  ['KW Kw kw', 'kW'],
  ['KWh KWH kwh Kwh', 'kWh'],
  ['mwh', 'MWh'],
  ['gwh', 'GWh'],
  ['twh', 'TWh'],
  ['KM Km', 'km'],
  ['KG Kg', 'kg'],
  ['khz KHz', 'kHz'],
  ['mhz Mhz', 'MHz'],
  ['ghz Ghz', 'GHz'],
  ['gb', 'GB'],
  ['tb', 'TB'],
  ['mb', 'MB'],
  ['pb', 'PB'],
  ['cc', 'ml'],
  ['mcg', 'µg'],
  ['GFlops', 'GFLOPS'],
  ['TFlops', 'TFLOPS'],
  ['PFlops', 'PFLOPS'],
]
for (const [spellings, symbol] of loose) {
  const known = bySymbol.get(symbol)
  invariant(known, 'a loose spelling is of a known symbol')
  for (const spelling of list(spellings)) bySymbol.set(spelling, known)
}

const binary: readonly (readonly [symbol: string, name: string, power: bigint])[] = [
  ['Ki', 'kibi', 10n],
  ['Mi', 'mebi', 20n],
  ['Gi', 'gibi', 30n],
  ['Ti', 'tebi', 40n],
  ['Pi', 'pebi', 50n],
]
for (const [symbol, name, power] of binary) {
  const factor = whole(2n ** power)
  for (const [short, long] of [
    ['B', 'byte'],
    ['bit', 'bit'],
  ] as const) {
    add(bySymbol, symbol + short, parseUnit(long), factor)
    for (const end of ['', 's']) add(byName, name + long + end, parseUnit(long), factor)
  }
}

/** Units without prefixes: the unit, and the words and abbreviations that say it. */
const plain: readonly (readonly [unit: string, words: string])[] = [
  ['mile', 'mile miles mi'],
  ['foot', 'foot feet ft'],
  ['inch', 'inch inches'],
  ['yard', 'yard yards yd yds'],
  ['pound', 'pound pounds lb lbs'],
  ['ounce', 'ounce ounces oz'],
  ['gallon', 'gallon gallons gal'],
  ['quart', 'quart quarts qt'],
  ['pint', 'pint pints'],
  ['cup', 'cup cups'],
  ['teaspoon', 'teaspoon teaspoons tsp'],
  ['tablespoon', 'tablespoon tablespoons tbsp'],
  ['bushel', 'bushel bushels'],
  ['acre', 'acre acres'],
  ['hectare', 'hectare hectares ha'],
  ['barrel', 'barrel barrels bbl bbls'],
  ['tonne', 'ton tons'],
  ['stone', 'stone'],
  ['carat', 'carat carats'],
  ['dram', 'drachma drachmas dram drams'],
  ['grain', 'grains'],
  ['radian', 'radian radians rad'],
  ['turn', 'turn turns'],
  ['knot', 'knot knots kn'],
  ['decibel', 'decibel decibels dB dBA'],
  ['horsepower', 'horsepower hp bhp'],
  ['btu', 'btu btus'],
  ['psi', 'psi'],
  ['atmosphere', 'atm atmospheres'],
  ['mmHg', 'mmhg'],
  ['ppm', 'ppm'],
  ['ppb', 'ppb'],
  ['sigma', 'sigma σ'],
  ['angstrom', 'angstrom angstroms å'],
  ['degree-celsius', 'celsius celcius'],
  ['degree-fahrenheit', 'fahrenheit farenheit'],
  ['mile/hour', 'mph'],
  ['mile/gallon', 'mpg'],
  ['turn/minute', 'rpm'],
  ['beat/minute', 'bpm'],
  ['frame/second', 'fps'],
  ['tonne/day', 'tpd'],
  ['operation/second', 'iops'],
  ['foot^2', 'sqft'],
  ['meter^2', 'sqm'],
  ['international-unit', 'iu'],
]
for (const [name, words] of plain)
  for (const word of list(words)) add(byName, word.toLowerCase(), parseUnit(name), one)
for (const word of ['kph', 'kmh', 'kmph']) add(byName, word, parseUnit('meter/hour'), tenTo(3))
for (const [word, unit, power] of [
  ['bpd', 'barrel/day', 0],
  ['bcm', 'meter^3', 9],
  ['bcf', 'foot^3', 9],
  ['tcf', 'foot^3', 12],
  ['mmt', 'tonne', 6],
] as const)
  add(byName, word, parseUnit(unit), tenTo(power))
add(byName, 'mmbtu', parseUnit('btu'), tenTo(6))
add(byName, 'kiloton', parseUnit('tonne'), tenTo(3))
add(byName, 'kilotons', parseUnit('tonne'), tenTo(3))
add(byName, 'megaton', parseUnit('tonne'), tenTo(6))
add(byName, 'megatons', parseUnit('tonne'), tenTo(6))
add(byName, 'gigaton', parseUnit('tonne'), tenTo(9))
add(byName, 'gigatons', parseUnit('tonne'), tenTo(9))

const times: readonly (readonly [unit: string, words: string])[] = [
  ['second', 'sec secs sekunde sekunden'],
  ['minute', 'minute minutes min mins minuten'],
  ['hour', 'hour hours hr hrs h stunde stunden heure heures'],
  ['day', 'day days d tage tagen jour jours'],
  ['week', 'week weeks wk wks woche wochen semaine semaines'],
  ['fortnight', 'fortnight fortnights'],
  ['month', 'month months mo mos monat monate monaten mois'],
  ['year', 'year years yr yrs yo annum jahr jahre jahren ans année années'],
  ['decade', 'decade decades jahrzehnt jahrzehnte décennie décennies'],
  ['century', 'century centuries'],
  ['millennium', 'millennium millennia'],
]
for (const [name, words] of times)
  for (const word of list(words)) byName.set(word, { unit: parseUnit(name), factor: one, isTime: true })
for (const [symbols, power] of [
  ['ka kyr kya', 3],
  ['Ma Myr Mya', 6],
  ['Ga Gyr Gya', 9],
] as const)
  for (const symbol of list(symbols)) add(bySymbol, symbol, parseUnit('year'), tenTo(power), true)
byName.set('quarters', { unit: parseUnit('quarter'), factor: one, isTime: true })

/** Units of two words, joined by a space or a hyphen. */
const pairs = new Map<string, Spelling>()
const pairRows: readonly (readonly [unit: string, words: string])[] = [
  ['light-year', 'light year,light years'],
  ['nautical-mile', 'nautical mile,nautical miles'],
  ['astronomical-unit', 'astronomical unit,astronomical units'],
  ['tonne', 'metric ton,metric tons,metric tonne,metric tonnes'],
  ['short-ton', 'short ton,short tons'],
  ['long-ton', 'long ton,long tons'],
  ['fluid-ounce', 'fluid ounce,fluid ounces,fl oz'],
  ['watt-hour', 'watt hour,watt hours'],
  ['ampere-hour', 'ampere hour,ampere hours,amp hour,amp hours'],
  ['newton·meter', 'newton meter,newton meters,newton metre,newton metres'],
  ['foot·pound', 'foot pound,foot pounds'],
  ['electronvolt', 'electron volt,electron volts'],
  ['international-unit', 'international unit,international units'],
]
for (const [name, words] of pairRows)
  for (const pair of words.split(',')) add(pairs, pair, parseUnit(name), one)
for (const [, prefix, power] of prefixes)
  for (const hours of ['hour', 'hours'])
    if (prefix !== '' && power > 0) add(pairs, `${prefix}watt ${hours}`, parseUnit('watt-hour'), tenTo(power))

const pairStarts = new Set([...pairs.keys()].map((pair) => pair.slice(0, pair.indexOf(' '))))

/** A unit of two words in small letters, or undefined. */
export const spellingOfPair = (first: string, second: () => string): Spelling | undefined =>
  pairStarts.has(first) ? pairs.get(`${first} ${second()}`) : undefined

/** Single letters that are a unit with a space before them; others only where they touch the number. */
const spacedLetters = new Set(list('m g L l t s W V J K N h d'))

/** Letters that joined to a number name a thing and no unit: form 13F, seat 5A. */
const namingLetters = new Set(list('A B C F H S T b'))

/** The unit that one whole word says: a symbol by its exact letters, a name in any case. */
export function spellingOf(text: string, lower: string, isSpaced: boolean): Spelling | undefined {
  if (text.length === 1) {
    if (isSpaced ? !spacedLetters.has(text) : namingLetters.has(text)) return undefined
    return bySymbol.get(text) ?? byName.get(text)
  }
  return bySymbol.get(text) ?? byName.get(lower)
}

/** What hours and days are counted of with a space between: GPU hours, node hours. */
export const workers: ReadonlySet<string> = new Set(
  list('gpu tpu cpu npu node person man core accelerator chip machine worker staff'),
)
/** What is carried over a distance: passenger-kilometers, vehicle miles. */
export const carried: ReadonlySet<string> = new Set(list('passenger vehicle tonne ton seat'))

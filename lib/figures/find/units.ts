/** Measured units: a spelling, the base unit it counts, and the factor as a whole number times a power of ten. */
export type UnitWord = { readonly unit: string; readonly times: bigint; readonly power: number }

const prefixes: readonly (readonly [string, string, number])[] = [
  ['', '', 0],
  ['k', 'kilo', 3],
  ['K', '', 3],
  ['M', 'mega', 6],
  ['G', 'giga', 9],
  ['T', 'tera', 12],
  ['P', 'peta', 15],
  ['E', 'exa', 18],
  ['Z', 'zetta', 21],
  ['Y', 'yotta', 24],
  ['m', 'milli', -3],
  ['µ', 'micro', -6],
  ['μ', 'micro', -6],
  ['n', 'nano', -9],
  ['p', 'pico', -12],
  ['c', 'centi', -2],
  ['d', 'deci', -1],
  ['h', 'hecto', 2],
]
const symbols: readonly (readonly [string, string])[] = [
  ['m', 'meter'],
  ['g', 'gram'],
  ['s', 'second'],
  ['W', 'watt'],
  ['Wh', 'watt-hour'],
  ['Hz', 'hertz'],
  ['B', 'byte'],
  ['bit', 'bit'],
  ['b', 'bit'],
  ['L', 'liter'],
  ['l', 'liter'],
  ['J', 'joule'],
  ['V', 'volt'],
  ['A', 'ampere'],
  ['N', 'newton'],
  ['Pa', 'pascal'],
  ['eV', 'electronvolt'],
  ['FLOP', 'FLOP'],
  ['FLOPs', 'FLOP'],
  ['FLOPS', 'FLOP/second'],
  ['cal', 'calorie'],
  ['Gy', 'gray'],
  ['mol', 'mole'],
  ['K', 'kelvin'],
  ['t', 'tonne'],
  ['bps', 'bit/second'],
]
const names: readonly (readonly [string, string])[] = [
  ['meter', 'meter'],
  ['metre', 'meter'],
  ['gram', 'gram'],
  ['gramme', 'gram'],
  ['watt', 'watt'],
  ['hertz', 'hertz'],
  ['byte', 'byte'],
  ['bit', 'bit'],
  ['liter', 'liter'],
  ['litre', 'liter'],
  ['joule', 'joule'],
  ['volt', 'volt'],
  ['ampere', 'ampere'],
  ['amp', 'ampere'],
  ['newton', 'newton'],
  ['pascal', 'pascal'],
  ['calorie', 'calorie'],
  ['flop', 'FLOP'],
  ['gray', 'gray'],
  ['ton', 'tonne'],
  ['tonne', 'tonne'],
  ['second', 'second'],
]
/** Case matters: MB is not mb, and a unit stands only as a whole token. */
const bySymbol = new Map<string, UnitWord>()
const byName = new Map<string, UnitWord>()
for (const [sign, word, power] of prefixes) {
  for (const [symbol, unit] of symbols) {
    if (power !== 0 && power < 0 && ['B', 'b', 'bit', 'FLOP', 'FLOPs', 'FLOPS', 't', 'bps'].includes(symbol))
      continue
    if (sign === 'K' && !['B', 'b', 'bit', 'bps'].includes(symbol)) continue
    if (symbol === 'm' && ['M', 'G', 'T', 'P', 'E', 'Z', 'Y', 'h', 'd'].includes(sign)) continue
    if (power !== 0 && ['t', 's', 'A'].includes(symbol) && !['m', 'µ', 'μ', 'n', 'k', 'M'].includes(sign))
      continue
    if (!bySymbol.has(sign + symbol)) bySymbol.set(sign + symbol, { unit, times: 1n, power })
  }
  if (sign !== 'K' && sign !== 'μ')
    for (const [name, unit] of names) {
      if (unit === 'second' && power >= 0) continue
      byName.set(word + name, { unit, times: 1n, power })
      byName.set(`${word}${name}s`, { unit, times: 1n, power })
    }
}
const binary: readonly (readonly [string, string, bigint])[] = [
  ['Ki', 'kibi', 1n << 10n],
  ['Mi', 'mebi', 1n << 20n],
  ['Gi', 'gibi', 1n << 30n],
  ['Ti', 'tebi', 1n << 40n],
  ['Pi', 'pebi', 1n << 50n],
]
for (const [sign, word, times] of binary) {
  bySymbol.set(`${sign}B`, { unit: 'byte', times, power: 0 })
  byName.set(`${word}byte`, { unit: 'byte', times, power: 0 })
  byName.set(`${word}bytes`, { unit: 'byte', times, power: 0 })
}
const own: readonly (readonly [string, string])[] = [
  ['mile', 'mile'],
  ['mi', 'mile'],
  ['foot', 'foot'],
  ['feet', 'foot'],
  ['ft', 'foot'],
  ['inch', 'inch'],
  ['inches', 'inch'],
  ['yard', 'yard'],
  ['yd', 'yard'],
  ['pound', 'pound'],
  ['lb', 'pound'],
  ['lbs', 'pound'],
  ['ounce', 'ounce'],
  ['oz', 'ounce'],
  ['gallon', 'gallon'],
  ['pint', 'pint'],
  ['cup', 'cup'],
  ['teaspoon', 'teaspoon'],
  ['tablespoon', 'tablespoon'],
  ['acre', 'acre'],
  ['hectare', 'hectare'],
  ['ha', 'hectare'],
  ['barrel', 'barrel'],
  ['bbl', 'barrel'],
  ['degree', 'degree'],
  ['deg', 'degree'],
  ['radian', 'radian'],
  ['rad', 'radian'],
  ['turn', 'turn'],
  ['mph', 'mile/hour'],
  ['kph', 'kilometer/hour'],
  ['kmph', 'kilometer/hour'],
  ['celsius', 'degree-celsius'],
  ['celcius', 'degree-celsius'],
  ['fahrenheit', 'degree-fahrenheit'],
  ['drachma', 'dram'],
  ['stone', 'stone'],
  ['tpd', 'tonne/day'],
  ['pixel', 'pixel'],
  ['ppm', 'ppm'],
  ['decibel', 'decibel'],
  ['knot', 'knot'],
  ['tflops', 'FLOP/second'],
  ['sigma', 'sigma'],
]
for (const [name, unit] of own) {
  const entry = { unit, times: 1n, power: 0 }
  byName.set(name, entry)
  if (name.length > 3) byName.set(`${name}s`, entry)
}
for (const name of ['kph', 'kmph']) byName.set(name, { unit: 'meter/hour', times: 1n, power: 3 })

/** The unit a whole word names, symbols by their exact case first. */
export function unitOf(text: string, lower: string): UnitWord | undefined {
  return bySymbol.get(text) ?? (text.length > 1 ? byName.get(lower) : undefined)
}

const durationWords = new Map<string, string>([
  ['sec', 'second'],
  ['secs', 'second'],
  ['min', 'minute'],
  ['mins', 'minute'],
  ['hr', 'hour'],
  ['hrs', 'hour'],
  ['h', 'hour'],
  ['yr', 'year'],
  ['yrs', 'year'],
  ['yo', 'year'],
  ['decades', 'decade'],
  ['centuries', 'century'],
  ['century', 'century'],
])
for (const name of [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
]) {
  if (name === 'quarter') continue
  durationWords.set(name, name)
  durationWords.set(`${name}s`, name)
}
export const durations: ReadonlyMap<string, string> = durationWords
/** What hours may be counted of: GPU hours, person-days. */
export const workers: ReadonlySet<string> = new Set([
  'gpu',
  'tpu',
  'cpu',
  'node',
  'person',
  'man',
  'core',
  'accelerator',
  'chip',
  'h100',
  'h800',
  'a100',
])

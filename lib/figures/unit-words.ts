import { irregularNouns } from './find/noun-vocabulary.ts'
import type { Unit } from './unit.ts'

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** The ISO 4217 code that a unit's name is, or null. */
export const currencyOf = (name: string): string | null => (currencies.has(name) ? name : null)

const irregular: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  hertz: 'hertz',
  FLOP: 'FLOP',
  ppm: 'ppm',
  'degree-celsius': 'degrees Celsius',
  'degree-fahrenheit': 'degrees Fahrenheit',
}

/** By their singular; of two plurals the first. */
const irregularPlurals = new Map([...irregularNouns].reverse().map(([many, one]) => [one, many] as const))

const powers: Readonly<Record<number, string>> = { 2: 'square ', 3: 'cubic ' }

function plural(name: string): string {
  const known = irregular[name] ?? irregularPlurals.get(name)
  if (known) return known
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`
  if (/(?:s|x|ch|sh)$/.test(name)) return `${name}es`
  return `${name}s`
}

/** A product of units in words, `GPU hours` or `square meters`; one thing takes the singular. */
export function unitWords(unit: Unit, isOne: boolean): string {
  return unit
    .map(({ name, power }, index) => {
      const word = isOne || index < unit.length - 1 ? singular(name) : plural(name)
      return `${powers[power] ?? ''}${word}${power > 3 ? `^${power}` : ''}`
    })
    .join(' ')
}

const singular = (name: string): string =>
  name === 'degree-celsius' ? 'degree Celsius' : name === 'degree-fahrenheit' ? 'degree Fahrenheit' : name

import { invariant } from '#lib/invariant.ts'
import { FigureError } from './figure-error.ts'
import { divide, multiply, one, parseDecimal, power, type Rational } from './rational.ts'
import { unitTable } from './unit-table.ts'

/** A product of named units with whole powers, in the order of their writing; without any, a pure number. */
export type Unit = readonly UnitFactor[]
export type UnitFactor = { readonly name: string; readonly power: number }

export const pureNumber: Unit = []

/** Characters of a unit, its factors, and the highest power of one. */
const limits = { length: 200, factors: 12, power: 9 }

/** Whether `parseUnit` reads what `writeUnit` makes of a unit. */
export const isReadable = (unit: Unit): boolean =>
  unit.length <= limits.factors &&
  unit.every(({ power: raised }) => Math.abs(raised) <= limits.power) &&
  writeUnit(unit).length <= limits.length

/**
 * Reads `USD/(GPU·hour)`, `meter/second^2`, `GPU·hour` or `1`. Factors are joined by `·`, `*` or `.` between names;
 * there is one `/` at most, and all after it divides. Throws `unit-unreadable`.
 */
export function parseUnit(text: string): Unit {
  const source = text.trim()
  if (source === '' || source === '1') return pureNumber
  const [above = '', below, ...rest] = source.split('/')
  if (source.length > limits.length || rest.length > 0) throw unreadable(text)
  const unit = multiplyUnits(
    parseProduct(above, text),
    below === undefined ? pureNumber : powerOfUnit(parseProduct(withoutBrackets(below), text), -1),
  )
  if (unit.length > limits.factors) throw unreadable(text)
  return unit
}

const unreadable = (text: string) =>
  new FigureError(
    'unit-unreadable',
    `“${text}” is not a unit we can read. Write a unit such as USD, GPU·hour or USD/token.`,
  )

const withoutBrackets = (text: string): string => /^\s*\((.*)\)\s*$/.exec(text)?.[1] ?? text

function parseProduct(product: string, text: string): Unit {
  return multiplyUnits(
    ...product.split(/[·*]/).map((factor): Unit => {
      const parts = /^\s*([\p{L}\p{N}\p{Sc}%_.'’-]*[\p{L}\p{Sc}%][\p{L}\p{N}_.'’-]*)(?:\^(-?\d))?\s*$/u.exec(
        factor,
      )
      if (factor.trim() === '1') return pureNumber
      if (!parts?.[1]) throw unreadable(text)
      return [{ name: parts[1], power: Number(parts[2] ?? 1) }]
    }),
  )
}

/** As `parseUnit` reads it; `1` for a pure number. */
export function writeUnit(unit: Unit): string {
  const [only, ...others] = unit
  if (only === undefined) return '1'
  if (others.length === 0 && only.power === 1) return only.name
  const write = ({ name, power: raised }: UnitFactor) => (raised === 1 ? name : `${name}^${raised}`)
  const above = unit.filter((factor) => factor.power > 0).map(write)
  const below = unit
    .filter((factor) => factor.power < 0)
    .map(({ name, power: raised }) => write({ name, power: -raised }))
  if (below.length === 0) return above.join('·')
  return `${above.join('·') || '1'}/${below.length > 1 ? `(${below.join('·')})` : below[0]}`
}

/** The name of a unit's first factor; nothing for a pure number. */
export const firstName = (unit: Unit): string => unit[0]?.name ?? ''

/** The product of units, like names joined. */
export function multiplyUnits(...units: readonly Unit[]): Unit {
  const product: UnitFactor[] = []
  for (const unit of units)
    for (const factor of unit) {
      const at = product.findIndex((known) => known.name === factor.name)
      const known = product[at]
      if (known === undefined) product.push(factor)
      else product[at] = { name: known.name, power: known.power + factor.power }
    }
  return product.every(isThere) ? product : product.filter(isThere)
}

const isThere = ({ power: raised }: UnitFactor): boolean => raised !== 0

export function powerOfUnit(unit: Unit, exponent: number): Unit {
  if (exponent === 0) return pureNumber
  return unit.map((factor) => ({ name: factor.name, power: factor.power * exponent }))
}

/** Whether two units are written alike. */
export const isSameUnit = (a: Unit, b: Unit): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(({ name, power: raised }, at) => b[at]?.name === name && b[at]?.power === raised))

type Expanded = { readonly times: Rational; readonly dimension: Unit }

const definitions = new Map(
  unitTable.flatMap(([name, , definition]) =>
    definition ? [[name, { times: definition[0], of: parseUnit(definition[1]) }] as const] : [],
  ),
)
const expandedNames = new Map<string, Expanded>()

function expandName(name: string): Expanded {
  const known = expandedNames.get(name)
  if (known) return known
  const definition = definitions.get(name)
  if (!definition) return { times: one, dimension: [{ name, power: 1 }] }
  const times = parseDecimal(definition.times)
  invariant(times, 'the unit table holds plain decimals')
  const of = expand(definition.of)
  const expanded = { times: multiply(times, of.times), dimension: of.dimension }
  expandedNames.set(name, expanded)
  return expanded
}

/** The unit as a number of units that are made of no others. */
function expand(unit: Unit): Expanded {
  let times = one
  const dimensions: Unit[] = []
  for (const factor of unit) {
    const expanded = expandName(factor.name)
    times = multiply(times, power(expanded.times, factor.power))
    dimensions.push(powerOfUnit(expanded.dimension, factor.power))
  }
  return { times, dimension: multiplyUnits(...dimensions) }
}

const isSameProduct = (a: Unit, b: Unit): boolean => multiplyUnits(a, powerOfUnit(b, -1)).length === 0

/** How many of `to` one of `from` is, exactly; null where they do not measure the same. Currencies never convert. */
export function conversion(from: Unit, to: Unit): Rational | null {
  if (isSameUnit(from, to)) return one
  const known = knownConversions(from)
  const before = known?.get(writeUnit(to))
  if (before !== undefined) return before
  const [a, b] = [expand(from), expand(to)]
  const found = isSameProduct(a.dimension, b.dimension) ? divide(a.times, b.times) : null
  if (known !== undefined && isNamed(to)) known.set(writeUnit(to), found)
  return found
}

const namesOfTable = new Map(unitTable.map(([name]) => [name, new Map<string, Rational | null>()] as const))

/** Conversions made before from one unit of the table to others of it: there are only so many. */
const knownConversions = (from: Unit): Map<string, Rational | null> | undefined =>
  isNamed(from) ? namesOfTable.get(firstName(from)) : undefined

/** One unit of the table, raised to no power. */
const isNamed = (unit: Unit): boolean =>
  unit.length === 1 && unit[0]?.power === 1 && namesOfTable.has(firstName(unit))

/** A unit as a sentence names it. */
export const nameUnit = (unit: Unit): string => (unit.length === 0 ? 'a pure number' : writeUnit(unit))

import type { Comparator } from '../figure.ts'
import type { Unit } from '../unit.ts'
import type { Measured, Reading } from './reading.ts'
import type { Written } from './written.ts'

/** What a number of a few digits was read as: a text says few of them, and many times. */
export type KnownReading = {
  readonly measured: Measured
  readonly comparator: Comparator
  readonly reading: Reading
}

/** Readings kept of one number. */
const mostReadings = 8

/** The readings kept of a number that its digits say and nothing else; null where they say more or less. */
const readingsOf = ({ form, decimal, value }: Written): KnownReading[] | null =>
  form === 'digits' && decimal !== null && decimal.value === value ? decimal.readings : null

/** The reading of the same digits, measured alike, under the same comparator; null where none was kept. */
export function knownReading(written: Written, measured: Measured, comparator: Comparator): Reading | null {
  for (const known of readingsOf(written) ?? [])
    if (known.comparator === comparator && isSame(known.measured, measured)) return known.reading
  return null
}

/** Keeps a reading for the next time. */
export function keepReading(known: KnownReading, written: Written): void {
  const readings = readingsOf(written)
  if (readings !== null && readings.length < mostReadings) readings.push(known)
}

const isSame = (a: Measured, b: Measured): boolean =>
  a.kind === b.kind && a.factor === b.factor && isSameUnit(a.unit, b.unit)

const isSameUnit = (a: Unit, b: Unit): boolean =>
  a === b || (a.length === 1 && b.length === 1 && a[0]?.name === b[0]?.name && a[0]?.power === b[0]?.power)

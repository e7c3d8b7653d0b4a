/**
 * The number sequence of the RFC 8785 test suite (github.com/cyberphone/json-canonicalization, Apache-2.0): edge cases,
 * then the 2,000 doubles from the smallest normal one upward, then a chain of SHA-256 blocks read as doubles.
 */
import { sha256 } from './node-crypto.ts'

const view = new DataView(new ArrayBuffer(8))

export function doubleOf(bits: bigint): number {
  view.setBigUint64(0, bits)
  return view.getFloat64(0)
}

export function bitsOf(number: number): bigint {
  view.setFloat64(0, number)
  return view.getBigUint64(0)
}

/** Thirds of powers of ten, each as that suite rounds it. */
const thirds = [
  3.3333333333333335e21, 3.333333333333333e20, 3.3333333333333336e19, 3.333333333333334e18,
  3.333333333333334e17, 3.333333333333334e16, 3333333333333334, 333333333333333.4, 33333333333333.344,
  3333333333333.334, 333333333333.33344, 33333333333.33334, 3333333333.333334, 333333333.3333334,
  33333333.333333336, 3333333.3333333335, 333333.3333333333, 33333.333333333336, 3333.333333333333,
  333.3333333333333, 33.333333333333336, 3.3333333333333335, 0.3333333333333333, 0.03333333333333333,
  0.0033333333333333335, 0.0003333333333333333, 0.000033333333333333335, 0.0000033333333333333333,
  3.3333333333333335e-7, 3.3333333333333334e-8, 3.3333333333333334e-9, 3.333333333333333e-10,
  3.3333333333333335e-11, 3.333333333333333e-12, 3.3333333333333334e-13, 3.3333333333333334e-14,
  3.3333333333333332e-15, 3.333333333333333e-16, 3.3333333333333335e-17, 3.3333333333333333e-18,
  3.3333333333333334e-19, 3.333333333333333e-20, 3.3333333333333333e-21, 3.333333333333333e-22,
  3.3333333333333333e-23, 3.3333333333333334e-24, 3.3333333333333335e-25, 3.333333333333333e-26,
  3.333333333333333e-27, 3.3333333333333338e-28,
]
const belowTwentieth = Array.from({ length: 11 }, (_, at) => Number(`5e-${at}`)).slice(1, 10)
const closingIn = Array.from({ length: 14 }, (_, at) => Number(`5.${'0'.repeat(at + 1)}6e-6`))
const around = (number: number, ...steps: readonly number[]) =>
  steps.map((step) => doubleOf(bitsOf(number) + BigInt(step)))

const edges = [
  0,
  -0,
  ...[5e-324, -5e-324],
  ...thirds.map((third) => -third),
  ...thirds,
  ...[10, 5],
  ...belowTwentieth,
  ...closingIn,
  ...[5e-6, 1, -1],
  ...around(-1, -6, -5),
  ...around(1, -6, -5, -4, -2),
  ...around(-1, -1, -1),
  ...around(1, -1, -1),
  ...around(0.3, -1, 0, 1),
  ...around(2 ** -1022, 0, -3, -1),
  ...[Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** 53, -(2 ** 53), 2 ** 68],
  ...around(1e23, -1, 0, 1),
  ...around(1e21, -2, -1, 0),
  ...around(1e-6, -1, 0),
  ...around(333333333.3333333, -2, -1, 0, 1, 2),
  ...[-0.0000033333333333333333, 1424953923781206.2],
]

/** The first `count` numbers of the sequence. */
export function* es6Numbers(count: number): Generator<number> {
  const serial = Array.from({ length: 2000 }, (_, at) => doubleOf(bitsOf(2 ** -1022) + BigInt(at)))
  let given = 0
  for (const number of [...edges, ...serial].slice(0, count)) {
    given += 1
    yield number
  }
  let block = new Uint8Array(32)
  while (given < count) {
    block = new Uint8Array(sha256(block))
    const doubles = new DataView(block.buffer)
    for (let at = 0; at < 32 && given < count; at += 8) {
      const number = doubles.getFloat64(at, true)
      if (number === 0 || !Number.isFinite(number)) continue
      given += 1
      yield number
    }
  }
}

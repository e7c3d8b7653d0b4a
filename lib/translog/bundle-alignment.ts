import { areEqualBytes, encodeHex } from './bytes.ts'

/** How the entries of a bundle stand to the hashes of its tile, where the two disagree. */
export type Alignment = {
  /** For each entry of the bundle, in order: its place by the tile, or null where the tile knows no such entry. */
  readonly places: readonly (number | null)[]
  /** Places where another entry stands than the tile says. */
  readonly altered: readonly number[]
  /** Places whose entry is nowhere in the bundle. */
  readonly missing: readonly number[]
  /** Entries that the tile does not know, or knows once less: where they stand in the bundle. */
  readonly inserted: readonly number[]
  /** Entries that the tile knows at another place, though none is missing or inserted: where they belong. */
  readonly moved: readonly number[]
}

/**
 * Tells what was done to a bundle, by the leaf hashes of its tile, which are taken at their word: its entries in their
 * places, swapped, changed, dropped or added. Places count from 0 within the tile; hashes are 32 bytes.
 */
export function alignBundle(tile: readonly Uint8Array[], entries: readonly Uint8Array[]): Alignment {
  const free = new Set(tile.keys())
  const isAtHome = (hash: Uint8Array, at: number) => {
    const said = tile[at]
    return said !== undefined && areEqualBytes(said, hash)
  }
  entries.forEach((hash, at) => {
    if (isAtHome(hash, at)) free.delete(at)
  })
  const elsewhere = new Map(
    [...free].flatMap((at) => tile.slice(at, at + 1).map((hash) => [encodeHex(hash), at] as const)),
  )
  const places = entries.map((hash, at) => {
    if (isAtHome(hash, at)) return at
    const place = elsewhere.get(encodeHex(hash))
    if (place === undefined || !free.delete(place)) return null
    return place
  })
  const strangers = places.flatMap((place, at) => (place === null ? [at] : []))
  const altered = strangers.filter((at) => free.has(at))
  const missing = [...free].filter((at) => !altered.includes(at))
  const inserted = strangers.filter((at) => !altered.includes(at))
  const isShifted = missing.length > 0 || inserted.length > 0
  const moved = places.filter((place, at): place is number => !isShifted && place !== null && place !== at)
  return { places, altered, missing, inserted, moved }
}

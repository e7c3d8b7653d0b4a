/** What a document may cost to read. Each is stated to whoever brings a document that is beyond it. */
export type IntakeLimits = {
  /** Bytes of the file. */
  readonly bytes: number
  /** Bytes that a packed file may hold when it is unpacked. */
  readonly unpackedBytes: number
  /** How many times larger than itself any one packed part may be. */
  readonly ratio: number
  /** Pages of a PDF. */
  readonly pages: number
  /** UTF-16 units of the text: a book, not a library. */
  readonly characters: number
}

export const defaultLimits: IntakeLimits = {
  bytes: 50_000_000,
  unpackedBytes: 200_000_000,
  ratio: 200,
  pages: 2_000,
  characters: 5_000_000,
}

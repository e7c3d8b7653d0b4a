/** Every cause for which this folder refuses what it was given; one code a cause. */
export const malformedCodes = [
  'not-base64',
  'not-hex',
  'not-utf8',
  'not-json',
  'not-canonical',
  'wrong-length',
  'too-long',
  'out-of-range',
  'bad-entry',
  'bad-note',
  'bad-key',
  'bad-checkpoint',
  'bad-policy',
  'bad-proof',
  'bad-tile',
  'bad-bundle',
  'bad-content',
  'bad-record',
] as const
export type MalformedCode = (typeof malformedCodes)[number]

/** What was handed in is not what its format says: a wrong file or a hostile one, never a proof that failed. */
export class Malformed extends Error {
  override readonly name = 'Malformed'
  /** One of `malformedCodes`. */
  readonly code: MalformedCode

  constructor(code: MalformedCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** Throws `Malformed` unless `condition` holds. */
export function requireForm(condition: unknown, code: MalformedCode, sentence: string): asserts condition {
  if (!condition) throw new Malformed(code, sentence)
}

/** What `read` gives, or why what it was given is malformed; any other error goes on up. */
export function attempt<Value>(read: () => Value): Value | Malformed {
  try {
    return read()
  } catch (error) {
    if (error instanceof Malformed) return error
    throw error
  }
}

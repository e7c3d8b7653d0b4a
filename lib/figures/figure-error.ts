export type FigureErrorCode =
  | 'unlike-units'
  | 'division-by-zero'
  | 'unit-unreadable'
  | 'expression-unreadable'
  | 'unknown-name'
  | 'wrong-arguments'
  | 'too-large'
  | 'locale-unknown'

/** Where in an expression: code points, half-open. */
export type Place = { readonly start: number; readonly end: number }

/** What cannot be computed, said in a sentence; `place` points into the expression where there is one. */
export class FigureError extends Error {
  override readonly name = 'FigureError'
  readonly code: FigureErrorCode
  readonly place: Place | null

  constructor(code: FigureErrorCode, message: string, place: Place | null = null) {
    super(message)
    this.code = code
    this.place = place
  }

  /** The same error, pointing at the place where it arose unless it points somewhere already. */
  at(place: Place): FigureError {
    return this.place ? this : new FigureError(this.code, this.message, place)
  }
}

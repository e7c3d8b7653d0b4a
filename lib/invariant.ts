/** Our own reasoning was wrong: never shown as an answer, never caught as one. */
export class InvariantViolation extends Error {
  override readonly name = 'InvariantViolation'
}

/** Stops at once when `condition` does not hold. For our mistakes only; people's mistakes are `lib/errors.ts`. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantViolation(message)
}

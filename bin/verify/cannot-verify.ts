/** There is nothing that could be verified; the sentence says why. */
export class CannotVerify extends Error {
  override readonly name = 'CannotVerify'
}

/** What a person or a program did wrong, as one small family. Our own mistakes are `lib/invariant.ts`. */
export abstract class LedgerError extends Error {
  /** HTTP status of this family. */
  abstract readonly status: number
  /** Kebab-case; one code for each cause that somebody would act on. */
  readonly code: string
  /** The input field at fault, where there is one. */
  readonly field: string | undefined

  constructor(code: string, sentence: string, field?: string) {
    super(sentence)
    this.code = code
    this.field = field
  }
}

export class InvalidInput extends LedgerError {
  override readonly name = 'InvalidInput'
  readonly status = 400
}

export class NotFound extends LedgerError {
  override readonly name: string = 'NotFound'
  readonly status: number = 404
}

/** It was public once and was taken off; the sentence says why. */
export class Gone extends NotFound {
  override readonly name = 'Gone'
  override readonly status = 410
}

export class NotAllowed extends LedgerError {
  override readonly name = 'NotAllowed'
  readonly status = 403
}

/** The state of things does not allow it now; another time or after a look it may. */
export class Conflict extends LedgerError {
  override readonly name: string = 'Conflict'
  readonly status = 409
}

/** Somebody else has saved the same row since it was opened: `theirs` is what stands now, by the form's fields. */
export class ChangedMeanwhile extends Conflict {
  readonly theirs: Readonly<Record<string, string>>

  constructor(sentence: string, theirs: Readonly<Record<string, string>>) {
    super('changed-meanwhile', sentence)
    this.theirs = theirs
  }
}

/** What a person or a program is told of one of several things. */
export type Refused = { readonly field: string; readonly message: string }

/** Of several things at once none could be done; `each` says why of every one. */
export class NoneDone extends Conflict {
  readonly each: readonly Refused[]

  constructor(each: readonly Refused[]) {
    super('none-done', each.map(({ message }) => message).join(' '))
    this.each = each
  }
}

export class TooLarge extends LedgerError {
  override readonly name = 'TooLarge'
  readonly status = 413
}

export class TooMany extends LedgerError {
  override readonly name = 'TooMany'
  readonly status = 429
}

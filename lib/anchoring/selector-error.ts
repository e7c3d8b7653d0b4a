import type { Span } from '#lib/text/index.ts'

/** Why a selector selects nothing. */
export type SelectorFault =
  /** Its offsets are not whole numbers from 0 on, the end not before the start. */
  | 'no-span'
  /** It reaches beyond the text. */
  | 'outside-text'

/** A selector that does not belong to its text: the caller's mistake, never a quote that is gone. */
export class SelectorError extends Error {
  readonly code: SelectorFault

  constructor(code: SelectorFault, { start, end }: Span, length: number) {
    super(
      code === 'no-span'
        ? `A selector goes from one code point up to a later one; this goes from ${start} to ${end}.`
        : `This selector ends at code point ${end}, and its text has ${length}.`,
    )
    this.name = 'SelectorError'
    this.code = code
  }
}

/** Throws `SelectorError` unless `selector` lies inside a text of `length` code points. */
export function checkSelector(selector: Span, length: number): void {
  const { start, end } = selector
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start)
    throw new SelectorError('no-span', selector, length)
  if (end > length) throw new SelectorError('outside-text', selector, length)
}

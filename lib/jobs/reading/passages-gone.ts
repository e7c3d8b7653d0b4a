import { findExcerpt } from '#lib/anchoring/index.ts'

/** Those of the passages that a text does not have: neither as they are written nor after folding. */
export function passagesGone(text: string, passages: readonly string[]): string[] {
  return [...new Set(passages)].filter((one) => !text.includes(one) && !findExcerpt(text, one).found)
}

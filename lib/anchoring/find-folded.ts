import type { Span } from '#lib/text/index.ts'
import { type Folded, lineHyphen } from './fold.ts'

/** Hyphens inside words, which a line may have added; a key has none of them. */
const hyphens = new RegExp(`(?<=\\p{L})[-${lineHyphen}](?=\\p{L})`, 'gu')

type Key = { readonly text: string; readonly at: Uint32Array }

/** The folded text without the hyphens of its words, and the UTF-16 unit of the folded text for each of its own. */
function keyOf(folded: string): Key {
  const at = new Uint32Array(folded.length)
  const kept: string[] = []
  let length = 0
  let from = 0
  const keep = (to: number) => {
    kept.push(folded.slice(from, to))
    for (let unit = from; unit < to; unit++) at[length++] = unit
  }
  for (const match of folded.matchAll(hyphens)) {
    keep(match.index)
    from = match.index + 1
  }
  keep(folded.length)
  return { text: kept.join(''), at: at.subarray(0, length) }
}

/**
 * Looks for folded words in a folded text and gives at most `limit` places, in UTF-16 units of it. Prepared once, it is
 * asked many times.
 */
export type FoldedSearch = (words: string, limit: number) => Span[]

export function searchFolded(folded: Folded): FoldedSearch {
  const key = keyOf(folded.text)
  return (words, limit) => {
    const wanted = keyOf(words).text
    const found: Span[] = []
    if (wanted === '') return found
    for (
      let at = key.text.indexOf(wanted);
      at !== -1 && found.length < limit;
      at = key.text.indexOf(wanted, at + 1)
    ) {
      const start = key.at[at] ?? 0
      const end = agreeUpTo(folded.text, start, words)
      if (end !== null) found.push({ start, end })
    }
    return found
  }
}

/** Where `words` end in the text if they stand there from `start`: a line's hyphen agrees with one, and with none. */
function agreeUpTo(text: string, start: number, words: string): number | null {
  let at = start
  let word = 0
  while (word < words.length) {
    const [here, wanted] = [text[at], words[word]]
    if (here === wanted) {
      at++
      word++
    } else if (here === lineHyphen) {
      at++
      if (wanted === '-') word++
    } else if (wanted === lineHyphen) {
      word++
      if (here === '-') at++
    } else return null
  }
  return at
}

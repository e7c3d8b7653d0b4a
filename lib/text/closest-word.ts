/** Of 100 letters at most so many are looked at: longer words are names of chemicals or noise. */
const longest = 40

/**
 * The word that somebody probably meant: the one of `words` that needs the fewest letters changed, left out, added or
 * swapped (optimal string alignment), if at most one in four does; null where none is near, or the word itself is there.
 */
export function closestWord(word: string, words: Iterable<string>): string | null {
  const asked = word.toLowerCase().slice(0, longest)
  let best: { word: string; distance: number } | null = null
  for (const one of words) {
    const known = one.toLowerCase().slice(0, longest)
    if (known === asked) return null
    const distance = editDistance(asked, known)
    if (distance * 4 <= Math.max(asked.length, 4) && (best === null || distance < best.distance))
      best = { word: one, distance }
  }
  return best?.word ?? null
}

function editDistance(one: string, other: string): number {
  const [from, to] = [[...one], [...other]]
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of from.entries()) {
    const now = [row + 1]
    for (const [column, meant] of to.entries()) {
      const changed = (last[column] ?? 0) + (letter === meant ? 0 : 1)
      const least = Math.min(changed, (last[column + 1] ?? 0) + 1, (now[column] ?? 0) + 1)
      const isSwapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === meant
      now.push(isSwapped ? Math.min(least, (before[column - 1] ?? 0) + 1) : least)
    }
    before = last
    last = now
  }
  return last[to.length] ?? 0
}

/** A source that evidence cites, and where what it says comes from, as far up as that is known. */
export type CitedSource = {
  readonly id: string
  /** What sources with one root share; null where nobody said. */
  readonly origin: string | null
  /** Every source that it is derived from, at any distance. */
  readonly roots: readonly { readonly id: string; readonly origin: string | null }[]
}

/**
 * How many independent origins some sources have: sources count once together where they share an origin, or where
 * one is derived from another, or both from a third. Links are many; observations are few.
 */
export function countOrigins(sources: readonly CitedSource[]): number {
  const groups: Set<string>[] = []
  for (const source of sources) {
    const own = new Set(
      [source, ...source.roots].flatMap(({ id, origin }) =>
        origin === null ? [id] : [id, `origin ${origin}`],
      ),
    )
    const touching = groups.filter((group) => [...own].some((mark) => group.has(mark)))
    for (const group of touching) {
      for (const mark of group) own.add(mark)
      groups.splice(groups.indexOf(group), 1)
    }
    groups.push(own)
  }
  return groups.length
}

/** What a note on paper needs of a piece of evidence. */
export type Cited = {
  readonly source: {
    readonly ref: string
    readonly title: string
    readonly publisher: string | null
    readonly publishedOn: string | null
    readonly address: string | null
  }
  readonly snapshot: { readonly number: number; readonly capturedAt: string } | null
}

export type SourceNotes = {
  /** Each source, and each of its copies, once, in the order in which they are cited first. */
  readonly list: readonly Cited[]
  /** The number of a piece of evidence's note, from 1. */
  readonly numberOf: (one: Cited) => number
}

/** The notes of evidence in the order in which a page shows it. */
export function sourceNotes(evidence: readonly Cited[]): SourceNotes {
  const byKey = new Map<string, Cited>()
  for (const one of evidence) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one)
  const keys = [...byKey.keys()]
  return { list: [...byKey.values()], numberOf: (one) => keys.indexOf(keyOf(one)) + 1 }
}

const keyOf = ({ source, snapshot }: Cited): string => `${source.ref} ${snapshot?.number ?? ''}`

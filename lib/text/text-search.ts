/**
 * Finds a passage in one text, letter for letter: where it begins, in UTF-16 units, ascending, at most `limit` places
 * of which some may overlap. None for an empty passage.
 */
export type TextSearch = (passage: string, limit: number) => number[]

/** Units at a word's beginning by which words are looked up. */
const gramLength = 6
/** Word beginnings of a passage of which the rarest is looked up. */
const gramsMax = 32
/** Times the text's length that comparing places may cost before the passage is sought unit by unit. */
const patience = 4

/**
 * Prepares a text to be asked for many passages: what begins at each word is indexed once, so that a passage costs the
 * places of its rarest word and not the whole text. Whatever text and passage are, one question is linear in both.
 */
export function searchText(text: string): TextSearch {
  let index: WordIndex | null = null
  return (passage, limit) => {
    if (passage === '' || passage.length > text.length) return []
    index ??= indexWords(text)
    const anchor = rarestWord(index, passage)
    if (anchor === null || anchor.places.length * passage.length > patience * text.length)
      return scan(text, passage, limit)
    const found: number[] = []
    for (const place of anchor.places) {
      if (found.length >= limit) break
      if (text.startsWith(passage, place - anchor.offset) && place >= anchor.offset)
        found.push(place - anchor.offset)
    }
    return found
  }
}

/** Beginnings of words by the hash of their first units: those of hash `h` from `firsts[h]` up to `firsts[h + 1]`. */
type WordIndex = { readonly mask: number; readonly firsts: Uint32Array; readonly places: Uint32Array }

function indexWords(text: string): WordIndex {
  const starts: number[] = []
  for (const at of wordStarts(text)) starts.push(at)
  const mask = (1 << Math.min(20, Math.max(8, Math.ceil(Math.log2(starts.length + 1))))) - 1
  const firsts = new Uint32Array(mask + 2)
  const hashes = Uint32Array.from(starts, (at) => gramAt(text, at) & mask)
  for (const hash of hashes) firsts[hash + 1] = (firsts[hash + 1] ?? 0) + 1
  for (let hash = 1; hash < firsts.length; hash++)
    firsts[hash] = (firsts[hash] ?? 0) + (firsts[hash - 1] ?? 0)
  const free = firsts.slice()
  const places = new Uint32Array(starts.length)
  for (const [at, hash] of hashes.entries()) {
    const slot = free[hash] ?? 0
    places[slot] = starts[at] ?? 0
    free[hash] = slot + 1
  }
  return { mask, firsts, places }
}

type Anchor = { readonly offset: number; readonly places: Uint32Array }

/** The word of a passage whose beginning is rarest in the text; null where no word of it is long enough. */
function rarestWord({ mask, firsts, places }: WordIndex, passage: string): Anchor | null {
  let best: Anchor | null = null
  let seen = 0
  for (const offset of wordStarts(passage)) {
    const hash = gramAt(passage, offset) & mask
    const [from, to] = [firsts[hash] ?? 0, firsts[hash + 1] ?? 0]
    if (best === null || to - from < best.places.length) best = { offset, places: places.subarray(from, to) }
    if (best.places.length === 0 || ++seen >= gramsMax) break
  }
  return best
}

/** Where words begin that stand after a space; without those within `gramLength` of the end. */
function* wordStarts(text: string): Generator<number> {
  for (let at = text.indexOf(' ') + 1; at > 0 && at + gramLength <= text.length; ) {
    yield at
    at = text.indexOf(' ', at) + 1
  }
}

function gramAt(text: string, at: number): number {
  let hash = 0
  for (let unit = at; unit < at + gramLength; unit++)
    hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(unit)
  return (Math.imul(hash, 0x9e3779b1) >>> 8) & 0xffffff
}

/** Units up to which a passage is sought by the engine's own search, whose worst case is the product of the lengths. */
const shortPassage = 32

/** The places of a passage without an index: linear in both, after Knuth, Morris and Pratt (1977). */
function scan(text: string, passage: string, limit: number): number[] {
  const found: number[] = []
  if (passage.length <= shortPassage) {
    for (
      let at = text.indexOf(passage);
      at !== -1 && found.length < limit;
      at = text.indexOf(passage, at + 1)
    )
      found.push(at)
    return found
  }
  const borders = bordersOf(passage)
  let matched = 0
  for (let at = 0; at < text.length && found.length < limit; at++) {
    const unit = text.charCodeAt(at)
    while (matched > 0 && passage.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0
    if (passage.charCodeAt(matched) === unit) matched++
    if (matched < passage.length) continue
    found.push(at + 1 - matched)
    matched = borders[matched - 1] ?? 0
  }
  return found
}

/** For each beginning of `passage`, the length of its longest proper beginning that is its end too. */
function bordersOf(passage: string): Uint32Array {
  const borders = new Uint32Array(passage.length)
  for (let at = 1; at < passage.length; at++) {
    const unit = passage.charCodeAt(at)
    let length = borders[at - 1] ?? 0
    while (length > 0 && passage.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0
    borders[at] = passage.charCodeAt(length) === unit ? length + 1 : 0
  }
  return borders
}

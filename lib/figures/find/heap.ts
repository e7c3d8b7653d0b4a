import { type Exact, one, tenTo, times, whole } from './exact.ts'
import { heaps, severalWords, wordScales } from './number-vocabulary.ts'
import { isGlued, lowerAt, type Tokens, tokenAt } from './token.ts'
import { exactly, type Written } from './written.ts'

/**
 * A round number that no digit says: "tens of millions", "$10s of millions", "hundreds of", "dozens of", "several
 * hundred", "a few thousand". It holds from one of the heap up to ten of it, from two where the words say several.
 */
export function readHeap(tokens: Tokens, at: number): Written | null {
  const token = tokenAt(tokens, at)
  if (token.kind === 'number') return readDigitHeap(tokens, at)
  const heap = heaps.get(token.lower)
  if (heap !== undefined)
    return lowerAt(tokens, at + 1) === 'of' ? heapOf(tokens, at + 1, heap.of, heap.least) : null
  return readSeveral(tokens, at)
}

/** 10s of millions, 100s of GPUs. */
function readDigitHeap(tokens: Tokens, at: number): Written | null {
  const { text } = tokenAt(tokens, at)
  if (text !== '10' && text !== '100' && text !== '1000') return null
  if (lowerAt(tokens, at + 1) !== 's' || !isGlued(tokens, at + 1)) return null
  return lowerAt(tokens, at + 2) === 'of'
    ? heapOf(tokens, at + 2, tenTo(text.length - 1), tenTo(text.length - 1))
    : null
}

/** Scales that one heap may be counted in, as in "hundreds of thousands of millions". */
const mostLinks = 2

/** `of` is the place of the word "of" after the heap. */
function heapOf(tokens: Tokens, of: number, heap: Exact, least: Exact): Written {
  let next = of
  let scale = one
  let links = 0
  for (; links < mostLinks && lowerAt(tokens, next) === 'of'; links++) {
    const word = lowerAt(tokens, next + 1)
    const power = word.endsWith('s') ? (wordScales.get(word.slice(0, -1)) ?? 0) : 0
    if (power < 3) break
    scale = times(scale, tenTo(power))
    next += 2
  }
  return bounded(next, times(heap, scale), times(least, scale), links > 0)
}

/** several hundred, a few thousand, many millions of. */
function readSeveral(tokens: Tokens, at: number): Written | null {
  const few = lowerAt(tokens, at) === 'a' && lowerAt(tokens, at + 1) === 'few'
  if (!few && !severalWords.has(lowerAt(tokens, at))) return null
  let next = few ? at + 2 : at + 1
  let power = 0
  for (let links = 0; links < mostLinks; links++) {
    const scale = wordScales.get(lowerAt(tokens, next))
    if (scale === undefined) break
    power += scale
    next++
  }
  if (power > 0) return bounded(next, tenTo(power), times(whole(2n), tenTo(power)), true)
  return lowerAt(tokens, next) === 'dozen' ? bounded(next + 1, whole(12n), whole(24n), true) : null
}

function bounded(next: number, heap: Exact, low: Exact, standsAlone: boolean): Written {
  const bounds = { low, high: times(heap, whole(10n)), highClosed: false }
  return { ...exactly(next, low, 'heap'), bounds, standsAlone }
}

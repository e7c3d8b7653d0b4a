import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codePointLength, sliceCodePoints } from '#lib/text/index.ts'
import { reanchor } from './index.ts'

const isFull = process.env.PROVE === 'full'
const rounds = isFull ? 10_000 : 150
/** Milliseconds; the full count takes minutes. */
const patience = isFull ? 1_800_000 : 60_000

/** A sentence of a text under edit; `from` is the sentence of the first revision that it was, null for a new one. */
type Sentence = { words: string[]; from: number | null; negated: boolean }

const names = ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']
const things = ['training', 'serving', 'storage', 'staff', 'research', 'power']
const numbers = ['4.2', '9.8', '5.576', '12', '2.788', '30', '1,400', '0.55']
const scales = ['million', 'billion', 'thousand']
const comparators = ['', 'about ', 'more than ', 'less than ', 'nearly ']
const plain = ['carefully', 'openly', 'lately', 'again', 'everywhere', 'in public', 'at home']

const one = <Value>(values: readonly Value[]) => fc.constantFrom(...values)
const sentence = fc.oneof(
  fc
    .tuple(one(names), one(things), one(comparators), one(numbers), one(scales), one(['year', 'run', 'user']))
    .map(([name, thing, comparator, number, scale, per]) =>
      `${name} spends ${comparator}$${number} ${scale} on ${thing} per ${per}.`.split(' '),
    ),
  fc
    .tuple(one(names), one(things), one(plain), one(['helps', 'hurts', 'changes', 'precedes']), one(things))
    .map(([name, thing, how, verb, other]) =>
      `In the view of ${name}, ${thing} ${how} ${verb} the ${other} of others.`.split(' '),
    ),
)

/** What is inserted is like no sentence of the first revision: else nobody could tell it from one that was edited. */
const inserted = fc
  .tuple(one(['Paris', 'Lagos', 'Quito', 'Hanoi']), one(numbers), one(['letters', 'parcels', 'crates']))
  .map(([city, number, goods]) => `During summer ${number} ${goods} reached ${city} late.`.split(' '))

type Edit = { kind: string; at: number; to: number; pick: number }
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: one(['delete', 'move', 'insert', 'word', 'figure', 'scale', 'comparator', 'negate', 'break', 'swap']),
  at: fc.nat(1_000),
  to: fc.nat(1_000),
  pick: fc.nat(1_000),
})

/** The words of a sentence that make its figure. */
const figureOf = (words: readonly string[]) =>
  words
    .filter((word) => /\$|^(?:about|more|less|nearly|exactly|million|billion|thousand)$/.test(word.trim()))
    .join(' ')

const isFigure = (words: readonly string[]) => words.some((word) => word.includes('$'))

function apply(text: Sentence[], { kind, at, to, pick }: Edit, fresh: string[]): void {
  const index = at % Math.max(1, text.length)
  const target = text[index]
  if (kind === 'insert') {
    text.splice(index, 0, { words: [...fresh], from: null, negated: false })
    return
  }
  if (!target) return
  const replace = (test: (word: string) => boolean, value: (word: string) => string) => {
    const place = target.words.findIndex(test)
    const old = target.words[place]
    if (old === undefined) return false
    target.words[place] = value(old)
    return target.words[place] !== old
  }
  if (kind === 'delete') text.splice(index, 1)
  else if (kind === 'move') text.splice(to % text.length, 0, ...text.splice(index, 1))
  else if (kind === 'swap') {
    const next = text[index + 1]
    if (next) text.splice(index, 2, next, target)
  } else if (kind === 'word')
    replace(
      (word) => /^(spends|helps|hurts|view)$/.test(word),
      () => ['invests', 'sees', 'wants'][pick % 3] ?? '',
    )
  else if (kind === 'figure' && isFigure(target.words))
    replace(
      (word) => word.includes('$'),
      () => `$${numbers[pick % numbers.length]}`,
    )
  else if (kind === 'scale' && isFigure(target.words))
    replace(
      (word) => scales.includes(word),
      () => scales[pick % 3] ?? '',
    )
  else if (kind === 'comparator' && isFigure(target.words))
    replace(
      (word) => /^(about|more|less|nearly)$/.test(word),
      (word) => (word === 'more' ? 'less' : word === 'less' ? 'more' : 'exactly'),
    )
  else if (kind === 'negate') {
    target.words.splice(2, 0, 'not')
    target.negated = true
  } else if (kind === 'break') target.words[1] = `${target.words[1]}\n`
}

function write(text: readonly Sentence[]): { text: string; spans: { start: number; end: number }[] } {
  let written = ''
  const spans = text.map(({ words }, index) => {
    if (index > 0) written += index % 4 === 0 ? '\n\n' : ' '
    const start = codePointLength(written)
    written += words.join(' ')
    return { start, end: codePointLength(written) }
  })
  return { text: written, spans }
}

const fold = (words: string) => words.replaceAll(/\s+/g, ' ').trim()

describe('random edits', () => {
  it(
    `leave every anchor right or declared lost, never wrong (${rounds} texts)`,
    () => {
      fc.assert(
        fc.property(
          fc.array(sentence, { minLength: 3, maxLength: 14 }),
          fc.array(edit, { minLength: 1, maxLength: 6 }),
          fc.array(inserted, { minLength: 6, maxLength: 6 }),
          (sentences, edits, fresh) => {
            const first = sentences.map((words, from) => ({ words, from, negated: false }))
            const old = write(first)
            const next: Sentence[] = first.map((one) => ({ ...one, words: [...one.words] }))
            edits.forEach((each, index) => {
              apply(next, each, fresh[index] ?? [])
            })
            const now = write(next)
            first.forEach(({ words }, from) => {
              check(old, now, next, from, words.join(' '))
            })
          },
        ),
        { seed: 11, numRuns: rounds },
      )
    },
    patience,
  )
})

type Written = ReturnType<typeof write>

function check(old: Written, now: Written, next: readonly Sentence[], from: number, quote: string): void {
  const selector = old.spans[from] ?? { start: 0, end: 0 }
  const result = reanchor(old.text, selector, now.text)
  if (result.start === undefined) return
  const words = sliceCodePoints(now.text, result.start, result.end)
  const told = JSON.stringify({ quote, words, outcome: result.outcome, old: old.text, now: now.text })
  if (result.outcome === 'unchanged' || result.outcome === 'moved') {
    // Equal sentences are the same claim wherever they stand.
    expect(fold(words), told).toBe(fold(quote))
    return
  }
  const at = next.findIndex((one) => one.from === from)
  expect(at, `anchored although it is deleted: ${told}`).not.toBe(-1)
  const [span, target] = [now.spans[at], next[at]]
  expect({ start: result.start, end: result.end }, told).toEqual(span)
  if (target && figureOf(target.words) !== figureOf(quote.split(' ')))
    expect(result.outcome, told).toBe('figure-changed')
  // A negation may come before a comparator: “not less than”.
  else if (!target?.negated) expect(result.outcome, told).toBe('reworded')
}

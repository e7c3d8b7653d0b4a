import { asSentence } from './attribution.ts'
import type { OpenQuestion } from './claim.ts'
import { finiteFrom, isCapitalised, isFragment, type Word, wordsOf } from './words.ts'

/** What is known before a statement is read: the heading above it, and whom the sentence before was about. */
export type Context = {
  readonly section: string | null
  /** The one name the sentence before has as its subject; null where there is none or more than one. */
  readonly subject: string | null
}

export type Restatement =
  | { readonly restatement: string; readonly question: null }
  | { readonly restatement: null; readonly question: OpenQuestion }

const connective =
  /^(?:(?:However|Moreover|Furthermore|Meanwhile|In addition|Additionally|Indeed|Also|Instead|Nevertheless|Nonetheless|Similarly|Likewise|For example|For instance|In fact|On the other hand|By contrast|In contrast|As a result|Consequently|Therefore|Thus|Still|Finally|Overall|Of course),\s+|(?:But|And|Yet|So|Thus)\s+)+/

const pronoun = /^(?:it|they|he|she)$/
const possessive = /^(?:its|their|his|her)$/
const pointing = /^(?:this|that|these|those|such)$/
const nounsThatPoint =
  /^(?:company|firm|lab|laboratory|agency|report|study|paper|survey|model|models|law|rule|act|bill|plan|programme|program|scheme|author|authors|team|country|group|bank|ministry|department|amount|figure|sum|number|outcome|result|release|move|decision|policy|former|latter|system|tool|app|project)$/
const when =
  /\b(?:(?:last|this|next) (?:year|month|week|quarter|decade|summer|winter|spring|autumn|fall)|yesterday|today|tomorrow|tonight|the same (?:period|year|month|time)|at the time|a (?:year|month|week|decade) (?:later|earlier)|by then|since then)\b/i

/** Tags and escapes that an export left in the words. */
export function plainWords(quote: string): string {
  return quote
    .replace(/<\/?[a-z]{1,10}>/gi, '')
    .replace(/\\(?=[$%&#_*])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The statement as a sentence that stands alone: connectives dropped, "it" and "the company" filled in where the
 * sentence before names just one, a fragment put under its heading. Where that would be a guess, the question instead.
 */
export function restate(statement: string, lead: string | null, context: Context): Restatement {
  const bare = plainWords(statement).replace(connective, '')
  const whole =
    lead === null ? bare : `${plainWords(lead).replace(connective, '')} ${bare}`.replace('— ', '—')
  const words = wordsOf(whole)
  const time = when.exec(whole)?.[0]
  if (isFragment(whole, words)) return fragment(whole, context)
  const elsewhere = pointsElsewhere(whole)
  if (elsewhere !== null) return open('who-or-what', elsewhere)
  const resolved = resolve(whole, words, context)
  if (resolved.question !== null) return resolved
  return time === undefined ? resolved : open('when', time)
}

/** "…, she told the paper", "Nor did it …", "their sales went there": whoever or wherever that is. */
function pointsElsewhere(whole: string): string | null {
  const [speaker] =
    /(?<=,["”’]?\s)(?:it|he|she|they|we)(?=\s(?:says?|said|adds?|added|argues?|argued|claims?|claimed|estimates?|estimated|notes?|noted|told)\b)/.exec(
      whole,
    ) ?? []
  const [, inverted] = /^(?:Neither|Nor|nor|neither) \w+ (it|he|she|they)\b/.exec(whole) ?? []
  const place =
    /\bthere\b(?!['’]|\s(?:is|are|was|were|has|have|had|will|would|may|might|could|can|be|seems?|exists?)\b)/.exec(
      whole,
    )
  const isNamed =
    place !== null && /\b(?:in|to|from|at|near|for) (?:the )?\p{Lu}/u.test(whole.slice(0, place.index))
  return speaker ?? inverted ?? (place === null || isNamed ? null : place[0])
}

/** A line without a verb says something only of its heading: "An approach to …" under "Open weights". */
function fragment(whole: string, { section }: Context): Restatement {
  if (section === null || /\?$/.test(section)) return open('subject-missing', whole.slice(0, 60))
  const heading = /\p{Ll}/u.test(section) ? section : lowered(section)
  const isDefinition = /^(?:An?|The)\s/.test(whole)
  return closed(
    isDefinition ? `${heading}: ${whole.charAt(0).toLowerCase()}${whole.slice(1)}` : `${heading}: ${whole}`,
  )
}

const lowered = (heading: string) =>
  heading.charAt(0) +
  heading
    .slice(1)
    .toLowerCase()
    .replace(/\bai\b/g, 'AI')

function resolve(whole: string, words: readonly Word[], { subject }: Context): Restatement {
  const [first, second] = words
  if (first === undefined) return closed(whole)
  if (isFirstPerson(first)) return open('who-or-what', first.text)
  if (pronoun.test(first.lower)) {
    if (first.lower === 'it' && isExpletive(words)) return laterPronoun(whole, words.slice(1))
    return subject === null ? open('who-or-what', first.text) : closed(subject + whole.slice(first.end))
  }
  if (possessive.test(first.lower))
    return subject === null
      ? open('who-or-what', first.text)
      : closed(`${ownerOf(subject)}${whole.slice(first.end)}`)
  if (pointing.test(first.lower)) return open('who-or-what', whole.slice(0, second?.end ?? first.end))
  if (first.lower === 'the' && nounsThatPoint.test(second?.lower ?? '') && !isSpecified(words[2])) {
    const words2 = whole.slice(0, second?.end)
    return subject === null || /s$/.test(second?.text ?? '')
      ? open('who-or-what', words2)
      : closed(subject + whole.slice(second?.end))
  }
  return laterPronoun(whole, words)
}

/** "US" is a country, "us" is not. */
const isFirstPerson = ({ text, lower }: Word) =>
  /^(?:we|our|ours|us|i|my|you|your|here)$/.test(lower) && text !== 'US'

/** "The company of …", "the model that …" says which one. */
const isSpecified = (word: Word | undefined) =>
  /^(?:of|that|which|in|for|from|by|behind|who|'s)$/.test(word?.lower ?? '')

/** "It was meant to …", "It is due to …": something is. */
const isMeant = (words: readonly Word[]) =>
  words[3]?.lower === 'to' &&
  /(?:ed|able|likely|due|set|going|built|meant|bound|free|ready|willing|about)$/.test(words[2]?.lower ?? '')

/** "It is hard to say": nobody is meant. */
const isExpletive = (words: readonly Word[]) =>
  /^(?:it's|is|was|seems|appears|takes|took)$/.test(words[1]?.lower ?? '') &&
  !isMeant(words) &&
  words.slice(2, 8).some((word) => /^(?:to|that|whether|when)$/.test(word.lower))

const ownerOf = (subject: string) => `${subject}’s`

/** A pronoun further on is at home where a noun stands before it; before any name it is anybody. */
function laterPronoun(whole: string, words: readonly Word[]): Restatement {
  for (const [at, word] of words.entries()) {
    if (isFirstPerson(word) && !/^your?$/.test(word.lower)) return open('who-or-what', word.text)
    const points = pronoun.test(word.lower) || possessive.test(word.lower)
    if (points && !hasNounBefore(words, at)) return open('who-or-what', word.text)
    if (/^(?:them|others)$/.test(word.lower) && !hasPluralBefore(words, at))
      return open('who-or-what', word.text)
    if (pointing.test(word.lower) && word.lower !== 'that' && word.lower !== 'such' && at > 0)
      return open('who-or-what', whole.slice(word.start, words[at + 1]?.end ?? word.end))
    if (
      /^that$/.test(word.lower) &&
      /^(?:amount|data|figure|sum|company|year|time)$/.test(words[at + 1]?.lower ?? '')
    )
      return open('who-or-what', whole.slice(word.start, words[at + 1]?.end))
  }
  return closed(whole)
}

/** The "two-thirds" of "two-thirds of them" are not who is meant. */
const hasPluralBefore = (words: readonly Word[], at: number): boolean =>
  words
    .slice(0, Math.max(0, words[at - 1]?.lower === 'of' ? at - 2 : at - 1))
    .some((word) => /[^s'’]s$/.test(word.lower) && word.text.length > 3)

function hasNounBefore(words: readonly Word[], at: number): boolean {
  return words
    .slice(0, at)
    .some((word, index) =>
      isCapitalised(word)
        ? index > 0 ||
          !/^(?:the|an?|in|on|at|by|for|when|if|while|because|as|after|before|since|although)$/.test(
            word.lower,
          )
        : word.text.length > 3,
    )
}

/** A quotation that the split left open is closed again. */
function closed(whole: string): Restatement {
  const sentence = asSentence(whole)
  const isOpen =
    sentence.split('"').length % 2 === 0 || sentence.split('“').length > sentence.split('”').length
  return { restatement: isOpen ? sentence + (sentence.includes('“') ? '”' : '"') : sentence, question: null }
}

const open = (code: OpenQuestion['code'], words: string): Restatement => ({
  restatement: null,
  question: { code, words },
})

/** The one name a sentence has as its subject, for the sentence after it: null where two names could be meant. */
export function subjectForNext(sentence: string, context: Context): string | null {
  const bare = plainWords(sentence).replace(connective, '')
  const words = wordsOf(bare)
  const verb = finiteFrom(words, 0)
  if (verb < 1) return null
  const subject = words
    .slice(0, verb)
    .filter((word) => !/^(?:has|have|had|also|recently|now|then|still|only)$/.test(word.lower))
  const names = namesIn(words)
  if (
    names.size === 1 &&
    subject.every((word, at) => isCapitalised(word) || (at === 0 && /^\d/.test(word.text)))
  ) {
    const text = bare.slice(subject[0]?.start, subject.at(-1)?.end)
    return /^(?:It|They|He|She|This|That|We|There|The|A|An|Its|Their|In|On|At)$/.test(text) ? null : text
  }
  return names.size === 0 && /^(?:It|They|He|She)$/.test(words[0]?.text ?? '') && verb === 1
    ? context.subject
    : null
}

/** Runs of capitalised words, each a name; the first word counts unless it is grammar. */
function namesIn(words: readonly Word[]): Set<string> {
  const names = new Set<string>()
  let run: string[] = []
  const flush = () => {
    if (run.length > 0) names.add(run.join(' '))
    run = []
  }
  for (const [at, word] of words.entries()) {
    const isGrammar =
      at === 0 &&
      /^(?:the|an?|it|they|he|she|this|that|these|those|in|on|at|by|for|when|if|while|because|as|after|before|since|although|with|from|its|their|his|her|we|our|there|some|many|most|all|no)$/.test(
        word.lower,
      )
    if (isCapitalised(word) && !isGrammar && word.text !== 'I') run.push(word.text)
    else flush()
  }
  flush()
  return names
}

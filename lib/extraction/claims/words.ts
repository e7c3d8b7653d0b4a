/** A word and where it stands in its sentence, UTF-16 units. */
export type Word = {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

const word = /[\p{L}\p{N}$€£%][\p{L}\p{M}\p{N}%]*(?:['’.,/&-][\p{L}\p{M}\p{N}]+)*(?:['’](?![\p{L}\p{N}]))?/gu

/** The words of a sentence; "U.S.", "H800s", "$5.6" and "don’t" are one each. */
export function wordsOf(sentence: string): Word[] {
  return Array.from(sentence.matchAll(word), ({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + text.length,
  }))
}

export const isCapitalised = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '')

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const auxiliaries = list(
  "is are was were am has have had does do did will would can could may might should must shall isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't it's they're he's she's that's there's we're",
)
const irregularPasts = list(
  'became began broke brought built bought came chose cost cut dealt drew drove ate fell felt fought found flew forgot gave went grew held hit kept knew laid led left lent lost made meant met paid put ran rose said sold sent set shook shot shut sank sat slept spoke spent split spread stood stole struck took taught told thought threw understood won wore wrote overtook outgrew rebuilt withdrew hurt bore got saw sought fled froze swung swept stuck fed shrank sprang',
)
/** Verbs as the present has them; with a plural subject that form, else with an s. */
const bares = list(
  'accelerate account acknowledge acquire add adopt affect agree aim allow amount appear apply approve argue ask assume attract average avoid ban become begin believe belong block boost borrow break bring build buy call carry cause challenge change charge claim climb close combine come compare comprise concern conclude confirm consider consist constitute consume contain continue contribute control cost count cover create cut date decide decline define deliver demand demonstrate deny depend describe determine develop differ direct double drive drop earn eliminate emit employ enable encourage end enjoy ensure equal establish estimate exceed exist expand expect export extend face fail fall favor favour feature finance find fit follow force forecast form fund generate get give go govern grow guarantee happen help hire hold host house hurt identify ignore impede imply import impose improve include increase indicate introduce invest involve issue join keep know lack last lead leave let license lie limit list live lose lower maintain make manage manufacture mark match matter mean measure meet move need note occur offer open operate order outpace outperform outnumber own participate pass pay permit plan play point pose possess practice precede predict prefer prepare present preserve prevent produce prohibit project promise promote propose protect prove provide publish pull purchase put raise range rank reach receive recognize reduce refer reflect refuse regulate relate release rely remain remove rent replace report represent require reserve restrict result return reveal rise run save say seek seem sell send serve set share show shrink sit spend stand start state stay stem stop store subsidize suffer suggest supply support surpass suspect take target tax teach tell tend threaten total track trade train treat triple try turn underestimate undermine undergo use value vary view violate visit vote want warn waste weigh win work worsen write yield',
)
/** Verbs that seldom tell and often ask, beside those above. */
const asking = list(
  'abolish allocate amend appoint clarify commission coordinate deploy earmark enact enforce ensure exempt freeze fund harmonise harmonize index invest launch lift mandate modernise modernize negotiate phase pilot prioritise prioritize publish reform repeal reinstate restore review revise scale scrap simplify strengthen streamline subsidise tighten upgrade',
)
/** What follows a noun that could be such a verb: "Increase of", "Cuts in". */
const afterNoun = list('of in')

const presents: ReadonlySet<string> = new Set([...bares].map(thirdPerson).concat('goes', 'does', 'has'))

function thirdPerson(verb: string): string {
  if (/[^aeou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
}

const shortPasts = list('died used owed tied')

const notBeforePast = list(
  'the a an of its his her their our my your this that these those more most very newly recently-',
)

/** Is the word at `at` a verb with a tense, as far as its looks and its neighbours say? */
export function isFiniteVerb(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  if (auxiliaries.has(lower) || (at > 0 && irregularPasts.has(lower)))
    return !/^(?:the|an?|can|could|will|would|may|might|must|should|to)$/.test(words[at - 1]?.lower ?? '')
  if (presents.has(lower))
    return (
      at > 0 &&
      words[at - 1]?.lower !== 'as' &&
      !notBeforePast.has(words[at - 1]?.lower ?? '') &&
      !isSubjectOfNext(words, at)
    )
  if (bares.has(lower)) return at > 0 && isPluralSubject(words, at - 1)
  return (
    /[^e]ed$/.test(lower) &&
    (lower.length > 4 || shortPasts.has(lower)) &&
    at > 0 &&
    isPastAfter(words[at - 1])
  )
}

const conjunctions = list('and but while whereas although though yet so because')

/** "and imports tripled": a noun that could be a verb, between a conjunction and a verb that can be nothing else. */
function isSubjectOfNext(words: readonly Word[], at: number): boolean {
  const [own = '', next = ''] = [words[at]?.lower, words[at + 1]?.lower]
  const isVerb = auxiliaries.has(next) || irregularPasts.has(next) || /[^e]ed$/.test(next)
  return isVerb && !auxiliaries.has(own) && conjunctions.has(words[at - 1]?.lower ?? '')
}

/** "exported" after "and" goes on with the verb before it. */
export const isPastForm = (word: Word | undefined): boolean => /[^e]ed$/.test(word?.lower ?? '')

const prepositions = list(
  'to of for with by from in at into than as and or be been being is are was were has have had not highly well',
)

function isPastAfter(before: Word | undefined): boolean {
  const lower = before?.lower ?? ''
  return !notBeforePast.has(lower) && !prepositions.has(lower)
}

function isPluralSubject(words: readonly Word[], at: number): boolean {
  const { lower = '', text = '' } = words[at] ?? {}
  if (list('we they you i who that which people also only now still often and').has(lower))
    return lower !== 'and'
  return /[^s'’]s$|men$|ople$/.test(lower) || (/^\p{Lu}/u.test(text) && words[at - 1]?.lower === 'and')
}

/** Index of the first verb with a tense from `from` on; -1 where there is none. */
export function finiteFrom(words: readonly Word[], from: number, to = words.length): number {
  for (let at = from; at < to; at++) if (isFiniteVerb(words, at)) return at
  return -1
}

const relative = list('which that who whom whose where')

/** The same for the main clause: "a level at which it can do so" has none. */
export function mainVerb(words: readonly Word[]): number {
  let skipped = 0
  for (const [at, word] of words.entries()) {
    if (at > 0 && relative.has(word.lower)) skipped = 1
    else if (isFiniteVerb(words, at) && skipped-- <= 0) return at
  }
  return -1
}

/** A label or a definition, with no verb of a main clause. Verbs are too many to know, so a full stop speaks for one. */
export function isFragment(text: string, words: readonly Word[]): boolean {
  if (mainVerb(words) !== -1) return false
  const isDefinition = /^(?:An?|The|Any)\s.*\b(?:that|which|who|where|whose)\b/s.test(text)
  return words.length < 4 || isDefinition || !/[.!…]["”’)]*$/.test(text.trimEnd())
}

/** "Cut emissions by 30 percent.", "Restore pay to its level of 2010.": a verb with nobody before it, and no other after. */
export function isInstruction(words: readonly Word[]): boolean {
  const [first, second] = words
  if (first === undefined || second === undefined || !isCapitalised(first)) return false
  const isVerb = asking.has(first.lower) || (bares.has(first.lower) && !afterNoun.has(second.lower))
  return isVerb && finiteFrom(words, 1) === -1
}

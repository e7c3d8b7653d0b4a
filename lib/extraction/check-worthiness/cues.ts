/** Rough kinds of quantity. The figures' own grammar is not asked: a model must not shift when it learns to read. */
const quantities = {
  money: /[$€£¥]\s?\d|\b(?:dollars?|cents?|bucks|euros?)\b/i,
  percent: /\d\s?%|\bper\s?cent\b/i,
  scale: /\b(?:hundreds?|thousands?|millions?|billions?|trillions?)\b/i,
  year: /\b(?:19|20)\d\d\b/,
  time: /\b(?:years?|months?|weeks?|days?|hours?|decades?)\b/i,
  fraction: /\b(?:half|third|quarter|twice|doubled?|tripled?|\d+\/\d+)\b/i,
  counted: /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) (?:\w+ )?\w+s\b/i,
  bounded:
    /\b(?:about|nearly|almost|over|under|more than|less than|at least|up to)\s+[$€£]?(?:\d|a |one|two|three|half)/i,
}

/** A number as it is written or said, with what bounds it, its scale, and the word after it. */
const numeral =
  /(?:\b(about|nearly|almost|over|under|more than|less than|at least|up to|around|only|by|to|from|of)\s+)?(?:[$€£¥]\s?)?(?:\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|hundreds|thousands|millions|billions|half|third|quarter))(?:[- ](?:and|a|one)\b)*(?:[- ](hundred|thousand|million|billion|trillion)s?)?\s?(%|percent|per cent|(?:of )?\p{L}+)?/giu

/** Numbers by what bounds them, their scale and what they count, and how many there are. */
function numeralNames(sentence: string): string[] {
  const found = [...sentence.matchAll(numeral)]
  const named = found.flatMap(([, bound, scale, unit]) => [
    bound === undefined ? [] : [`fb ${bound.toLowerCase()}`],
    scale === undefined ? [] : [`fs ${scale.toLowerCase()}`],
    unit === undefined ? [] : [`fu ${unit.toLowerCase()}`],
  ])
  return [...named.flat(), `figs ${Math.min(found.length, 3)}`]
}

/** Words that speakers compare, count, promise, report or open with; which of them come together says more than each. */
const cues = {
  compare:
    /\b(?:more|less|fewer|higher|lower|greater|better|worse|bigger|larger|smaller|fastest|most|least|largest|biggest|highest|lowest|best|worst|first|only|never|ever)\b/i,
  said: /\b(?:said|says|told|promised|claimed|claims|voted|signed|proposed|opposed|supported|vetoed|called|wrote)\b/i,
  change:
    /\b(?:increas\w*|decreas\w*|rais\w*|cut\w*|lost|gained|creat\w*|rose|fell|grew|grown|doubled|reduc\w*|went (?:up|down)|gone (?:up|down)|add\w*)\b/i,
  law: /\b(?:bill|act|law|tax(?:es)?|treaty|program|budget|deficit|debt|amendment|senate|congress|vote[sd]?)\b/i,
  belief:
    /\b(?:i think|i believe|i feel|i hope|i want|i would|i will|let me|i'm going|we need|we must|we should|we ought|we will|we have to|going to)\b/i,
  aggregate: /\b(?:every|all|each|none|majority|percent|rate|average|number|total|cost|costs)\b/i,
  now: /\b(?:now|today|currently|this year|right now)\b/i,
  past: /\b(?:was|were|had|did|been|ago|last (?:year|month|week)|since|under)\b/i,
  future: /\b(?:will|would|shall|going to|'ll)\b/i,
  named:
    /\b(?:president|governor|senator|administration|republicans?|democrats?|united states|america|iraq|soviet|china|russia|iran)\b/i,
  thanks: /\b(?:thank|please|question|minutes?|seconds|good evening|applause)\b/i,
}

const namesIn = (patterns: Readonly<Record<string, RegExp>>, sentence: string): string[] =>
  Object.entries(patterns).flatMap(([name, pattern]) => (pattern.test(sentence) ? [name] : []))

/** The kinds of quantity that a sentence names. */
export const quantityNames = (sentence: string): string[] => namesIn(quantities, sentence)

/** Cues and quantities, each two of them together and each by the length of the sentence; how it begins and ends. */
export function cueNames(sentence: string, words: readonly string[]): string[] {
  const found = namesIn(cues, sentence)
  const counted = quantityNames(sentence)
  const length = Math.min(Math.floor(words.length / 5), 4)
  return [
    ...found.map((cue) => `cue ${cue}`),
    ...pairsOf(found).map((pair) => `cc ${pair}`),
    ...found.flatMap((cue) => counted.map((quantity) => `cq ${cue} ${quantity}`)),
    ...pairsOf(counted).map((pair) => `qq ${pair}`),
    ...numeralNames(sentence),
    `start ${words[0]}`,
    `start2 ${words[0]} ${words[1]}`,
    `start3 ${words.slice(0, 3).join(' ')}`,
    `end ${words.at(-2)}`,
    ...[...found, ...counted].map((name) => `cl ${name} ${length}`),
  ]
}

const pairsOf = (names: readonly string[]): string[] =>
  names.flatMap((one, at) => names.slice(at + 1).map((other) => `${one} ${other}`))

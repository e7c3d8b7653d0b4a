const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Before a name; with a capital only, so that "the rep." can end a sentence. */
const titles = list(
  'mr mrs ms messrs mmes mx dr drs prof rev fr hon pres gov govs sen sens rep reps gen col maj capt lt cmdr adm sgt cpl pvt amb treas supt insp st ste mt ft sr sra mme mlle',
)
/** Never the end of a sentence, however written. */
const connecting = list('vs v cf e.g i.e eg ie viz approx ca incl resp')
/** Not the end where a number follows. */
const numbering = list(
  'no nos n° nº nr art arts sec secs sect ch chap fig figs eq p pp para paras pt pts vol vols ed app reg tab ref refs op cl s ss c ft',
)
/** The end only where the next word can hardly go on. */
const closing = list(
  'co cos inc ltd corp plc llc llp bros jr sr esq ph.d etc al dept univ assn est ave blvd rd st hwy bldg apt ext tel hr hrs min mins lb lbs oz yr yrs mo govt intl natl ind mfg',
)
/** The same, with a capital only: "The cat sat." ends. */
const calendar = list(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
)

const starters = list(
  'the a an this that these those it its he she they we you i his her their our my your there here what when where who whom whose why how which while if although though because since as at in on by for from with without within after before during under over until unless however moreover furthermore therefore thus hence nevertheless nonetheless still yet but and or so then also both each every some many most few several all any another other others one two three did do does is are was were has have had can could should would not nor only even instead meanwhile today yesterday now once despite according among between such perhaps overall finally first second third additionally similarly conversely indeed',
)

export type AbbreviationKind = 'title' | 'connecting' | 'numbering' | 'closing' | 'time' | 'initial'

/** What the word before a full stop (without it) abbreviates; null for a plain word. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  const lower = word.toLowerCase()
  const isCapital = lower !== word
  if (connecting.has(lower)) return 'connecting'
  if (isCapital && titles.has(lower) && lower !== 'sr') return 'title'
  if (/^[ap]\.m$/i.test(word)) return 'time'
  if (/^\p{L}$/u.test(word) && isCapital) return 'initial'
  if (numbering.has(lower)) return 'numbering'
  if (closing.has(lower) || (isCapital && calendar.has(lower))) return 'closing'
  return /^\p{L}(?:\.-?\p{L})+$/u.test(word) ? 'closing' : null
}

/** A capitalised word that begins a sentence much sooner than it goes on with one: "The", "However". */
export function isStarter(word: string): boolean {
  return starters.has(word.toLowerCase().replace(/['’].*$/, ''))
}

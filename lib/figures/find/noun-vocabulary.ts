/** Nouns that things are counted by, and the words that never are one. */
const list = (words: string) => words.split(' ')

/** Words that end the search for a noun: articles, prepositions, verbs, adverbs, and what reads as a plural and is none. */
export const stopWords: ReadonlySet<string> = new Set(
  list(
    'a an the and or of to in on at by for from with than as is are was were be been it its this that these those who ' +
      'which when while if but not no more less fewer most all per over under between about into his her our your we ' +
      'they he she you i has have had does did do can could will would may might must shall should also only percent us ' +
      'yes across versus vs plus minus because until since during against after before above below out up down each ' +
      'every there then so off through within without among amid towards toward says said gas bus always perhaps ' +
      'thus however whereas yet still even just once ago later earlier onwards onward away apart now today tomorrow ' +
      'yesterday last next per via like such other others both either neither any some many much few several rather ' +
      'unless alas besides sometimes times shows makes gives takes needs means becomes remains uses costs seems goes ' +
      'comes gets looks wants says believes argues suggests finds reports notes adds claims exceeds equals rises falls ' +
      'grows drops reaches represents requires includes contains holds compares corresponds applies lies exists ' +
      'allows provides offers sits stands runs works leads leaves begins ends starts lasts is respectively',
  ),
)

export const irregularNouns: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['menschen', 'person'],
  ['personen', 'person'],
  ['personnes', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['staff', 'staff'],
  ['police', 'police'],
  ['data', 'data'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['mice', 'mouse'],
  ['teeth', 'tooth'],
  ['personnel', 'personnel'],
  ['aircraft', 'aircraft'],
  ['lives', 'life'],
  ['wives', 'wife'],
  ['knives', 'knife'],
  ['wolves', 'wolf'],
  ['halves', 'half'],
  ['shelves', 'shelf'],
  ['analyses', 'analysis'],
  ['crises', 'crisis'],
  ['hypotheses', 'hypothesis'],
  ['theses', 'thesis'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['series', 'series'],
  ['species', 'species'],
  ['shoes', 'shoe'],
  ['caches', 'cache'],
  ['niches', 'niche'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['bonuses', 'bonus'],
  ['buses', 'bus'],
  ['statuses', 'status'],
  ['indices', 'index'],
  ['vertices', 'vertex'],
  ['matrices', 'matrix'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['calories', 'calorie'],
  ['dead', 'dead'],
])

/** Nouns counted in the singular too: behind a hyphen, after "per", in "70 billion parameter model". */
export const singularNouns: ReadonlySet<string> = new Set(
  list(
    'token parameter gpu tpu cpu flop user person capita share head unit query request household worker student patient ' +
      'node core layer expert chip accelerator server member person seat page word question point nation country state ' +
      'city company vehicle car passenger resident inhabitant employee man woman child vote step round country item ' +
      'copy customer subscriber job home house flight room bed ship aircraft missile image frame sample example epoch ' +
      'article record row column file line dimension language',
  ),
)
/** Behind a hyphen they make no noun: 10-fold, 20-odd, 3-way. */
export const hyphenStops: ReadonlySet<string> = new Set(
  list('fold odd way to plus ish something year old dimensional off tier sided star'),
)

import type { Comparator } from '../figure.ts'

/** Words and signs before a number that bound it; each word or sign is one token. */
const before: readonly (readonly [comparator: Comparator, phrases: string])[] = [
  [
    'at-least',
    'greater than or equal to,larger than or equal to,more than or equal to,equal to or more than,' +
      'equal to or greater than,bigger or equal than,higher or equal than,greater or equal than,at least or equal to,' +
      'a minimum of,minimum of,no less than,no fewer than,not less than,not fewer than,as little as,as few as,as low as,' +
      'at least,at the very least,a floor of,mindestens,wenigstens,au moins,al menos,≥,⩾,≧,> =,≳',
  ],
  [
    'at-most',
    'less than or equal to,smaller than or equal to,lower than or equal to,fewer than or equal to,' +
      'equal to or less than,lower or equal than,smaller or equal than,less or equal than,a maximum of,maximum of,' +
      'no more than,not more than,no greater than,no higher than,as many as,as much as,as high as,at most,at the most,' +
      "up to,upto,höchstens,maximal,bis zu,au plus,au maximum,jusqu ’ à,jusqu ' à,a cap of,a ceiling of,≤,⩽,≦,< =,≲",
  ],
  [
    'more-than',
    'a little over,a bit more than,slightly more than,slightly over,well over,just over,far more than,well above,' +
      'just above,more than,greater than,larger than,higher than,bigger than,older than,longer than,in excess of,' +
      'upwards of,upward of,north of,over,above,exceeding,exceeds,exceed,exceeded,surpass,surpassed,surpasses,' +
      'surpassing,beyond,mehr als,über,plus de,más de,>',
  ],
  [
    'less-than',
    'well under,well below,less than,fewer than,lower than,smaller than,younger than,shorter than,under,below,' +
      'south of,short of,sub -,weniger als,unter,moins de,menos de,<',
  ],
  [
    'nearly',
    'just under,just below,just shy of,close to,a little under,slightly under,slightly less than,a bit less than,' +
      'a little less than,nearly,almost,approaching,virtually,knapp,nahezu,beinahe,presque,près de,pas loin de',
  ],
  [
    'about',
    'in the neighborhood of,in the neighbourhood of,in the region of,on the order of,of the order of,' +
      'in the order of,in the vicinity of,an estimated,a reported,an approximate,an average of,estimated,about,' +
      'around,approximately,roughly,circa,some,approx .,approx,ca .,c .,~,∼,≈,≃,≅,etwa,rund,ungefähr,schätzungsweise,environ,autour de,quelque',
  ],
  ['equal', 'equal to,equals to,exactly,precisely'],
]

type Phrase = { readonly words: readonly string[]; readonly comparator: Comparator }

/** By their first word, the longest first. */
export const comparatorsByFirst: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const map = new Map<string, Phrase[]>()
  for (const [comparator, phrases] of before)
    for (const phrase of phrases.split(',')) {
      const words = phrase.split(' ')
      const first = phrase.slice(0, `${phrase} `.indexOf(' '))
      map.set(first, [...(map.get(first) ?? []), { words, comparator }])
    }
  for (const found of map.values()) found.sort((a, b) => b.words.length - a.words.length)
  return map
})()

/** After a number and "or" or "and". */
export const moreWords: ReadonlySet<string> = new Set(
  'more greater above higher over longer older up upwards upward beyond later larger'.split(' '),
)
export const lessWords: ReadonlySet<string> = new Set(
  'less fewer below lower under shorter younger smaller'.split(' '),
)

import type { FoundFigure } from '#lib/figures/index.ts'
import type { Reason } from './claim.ts'
import { isCapitalised, isFragment, isInstruction, type Word, wordsOf } from './words.ts'

const patterns: readonly (readonly [Reason, RegExp])[] = [
  [
    'comparison',
    /\b(?:(?:more|less|fewer|better|worse|rather|\w{3,}er) (?:[\w ]{1,40} )?than|as \w+(?: \w+)? as|compared (?:to|with)|relative to|unlike|twice|double[ds]?|half of|exceed\w*|outperform\w*|surpass\w*|caught up|(?:higher|lower|greater|larger|smaller|faster|slower|cheaper)\b)/iu,
  ],
  [
    'superlative',
    /\b(?:most|least|largest|biggest|smallest|highest|lowest|fastest|slowest|cheapest|richest|poorest|oldest|newest|best|worst|first|only|just|merely|leading|top|record|never|none|no other|anyone|anybody|everyone|everybody|everything|whatever|whoever|nobody|any|all)\b/i,
  ],
  [
    'law',
    /\b(?:acts?|laws?|bills?|statutes?|legislation|regulations?|rules?|directives?|treat(?:y|ies)|executive orders?|courts?|rulings?|licen[cs]es?|ban(?:s|ned)?|prohibit\w*|permitted|sanctions?|tariffs?|export (?:controls?|limits?|rules?)|rescind\w*|repeal\w*|enact\w*|ratif\w+|illegal|legal)\b/i,
  ],
  [
    'cause',
    /\b(?:because|due to|owing to|caused?|causes|led to|leads to|result(?:s|ed)? in|as a result|driven by|motivated by|thanks to|this means|so that|out of necessity|in response to|following)\b/i,
  ],
  ['example', /\b(?:for example|for instance|such as|e\.g\.)/i],
  [
    'opinion',
    /\b(?:should(?:n't)?|must|ought|shall we|need(?:s)? to|have to|let us|let's|i think|we think|we believe|in (?:my|our) (?:view|opinion)|arguably|essentially|world-class|(?:is|are) known for|(?:fair|safe|accurate) to say|unfortunately|fortunately|hopefully|sadly|regrettably|of course|importantly|it is (?:important|vital|essential|crucial|time|in the)|interest that|want(?:s)? to|hope(?:s)? to|pretend|deserves?|is (?:wise|unwise|wrong|right|good|bad|desirable)|raises questions|(?:this|that|it) (?:doesn't|does not|need not) (?:prove|mean|imply)|challenges? the|game-changing|priority|recommend(?:s|ed)? that)\b/i,
  ],
  [
    'prediction',
    /\b(?:will(?! not\b)|would|shall|going to|(?:is|are) (?:likely|expected|set|due|projected|forecast) to|(?<!\b(?:in|of|since|by|until|last|early|late|on|and|from|to) )may(?! \d)|might|could)\b/i,
  ],
  [
    'boilerplate',
    /(?:all rights reserved|copyright|©|click here|for more information|table of contents|this (?:section|chapter|report|paper|brief|document) (?:describes|discusses|explains|outlines|presents|sets|looks)|see (?:section|chapter|page|figure|table|appendix)|\bISBN\b|subscribe|contact us|^\S+@\S+$|^https?:\/\/\S+$)/i,
  ],
]

const past =
  /^(?:was|were|had|did|became|began|brought|built|bought|came|cut|drew|fell|found|gave|went|grew|held|kept|led|lost|made|met|paid|ran|rose|said|sold|sent|shut|spent|took|told|won|wrote|rescinded)$/

/** What speaks for and against a statement being a checkable claim, by its words; the codes in one fixed order. */
export function reasonsOf(
  statement: string,
  figures: readonly FoundFigure[],
  isAttributed: boolean,
): Reason[] {
  const text = statement.slice(0, 4000)
  const words = wordsOf(text)
  const found = new Set<Reason>(patterns.flatMap(([reason, pattern]) => (pattern.test(text) ? [reason] : [])))
  if (figures.length > 0) found.add('figure')
  if (words.some((word, at) => isName(word, at))) found.add('named-actor')
  if (words.some((word, at) => past.test(word.lower) || isPast(word.lower, words[at - 1])))
    found.add('past-event')
  if (isAttributed) found.add('attribution')
  if (isInstruction(words)) found.add('opinion')
  if (/\?["”’)]*$/.test(text.trimEnd())) found.add('question')
  if (figures.length === 0 && (isFragment(text, words) || caption.test(text))) found.add('boilerplate')
  return order.filter((reason) => found.has(reason))
}

/** "Table 4: Emissions by sector": what a table is called. */
const caption = /^(?:table|figure|fig\.|box|chart|exhibit|appendix|annex) [\dA-Z]{1,3}(?:[.:]| [–—-]) /i

const order: readonly Reason[] = [
  'figure',
  'comparison',
  'superlative',
  'named-actor',
  'past-event',
  'attribution',
  'law',
  'cause',
  'example',
  'opinion',
  'prediction',
  'question',
  'boilerplate',
]

function isName(word: Word, at: number): boolean {
  if (/^\p{Lu}[\p{Lu}\p{N}]/u.test(word.text)) return true
  return isCapitalised(word) && word.lower !== 'i' && !word.lower.startsWith("i'") && at > 0
}

function isPast(lower: string, before: Word | undefined): boolean {
  return (
    /[a-z]{2}ed$/.test(lower) &&
    lower !== 'need' &&
    !/^(?:the|an?|of|more|be|been|is|are)$/.test(before?.lower ?? '')
  )
}

import type { Segment } from '../sentences/lines.ts'
import { finiteFrom, wordsOf } from './words.ts'

/** "Nvidia H800s, a permitted chip": the stretch in its sentence, and what it states. UTF-16 units. */
export type Apposition = Segment & { readonly restatement: string }

const apposition =
  /((?:\p{Lu}[\p{L}\p{N}’'&-]*)(?: \p{Lu}[\p{L}\p{N}’'&-]*){0,3}), ((?:an?|the) [^,;.!?()“”"—]{4,90})(?=[,;.!?—]|$)/gu

/** "Poverty, which affects 14 million people, costs …": the subject is all that stands before. */
const relative = /^([^,;:.!?]{3,60}), (?:which|who) ([^,;.!?()“”"—]*\d[^,;.!?()“”"—]*)(?=,\s)/u
const notSubject =
  /^(?:In|On|At|By|For|From|With|After|Before|But|And|It|They|This|That|These|Those|The (?:company|firm|report))\b/

function relativeOf(sentence: string): Apposition[] {
  const [whole, subject = '', said = ''] = relative.exec(sentence) ?? []
  const isClause = finiteFrom(wordsOf(`It ${said}`), 0) === 1 && finiteFrom(wordsOf(subject), 0) === -1
  const isCounted = /\d/.test(said.replace(/\b(?:19|20)\d\d\b/g, ''))
  return whole === undefined || !isClause || !isCounted || notSubject.test(subject)
    ? []
    : [{ start: 0, end: whole.length, restatement: `${subject} ${said.trim()}.` }]
}

/** What a sentence says of a name in passing; many a wrong figure or outdated fact hides there. */
export function appositionsOf(sentence: string): Apposition[] {
  const found = relativeOf(sentence)
  for (const match of sentence.matchAll(apposition)) {
    const [whole, name = '', said = ''] = match
    const before = sentence.slice(0, match.index)
    const isList =
      /,\s+(?:and\s+)?$/.test(before) ||
      /^[,]?\s+(?:and|or)\b/.test(sentence.slice(match.index + whole.length))
    if (isList || finiteFrom(wordsOf(said), 0) !== -1 || /^the (?:first|last|next|same) time/.test(said))
      continue
    if (/^(?:In|On|At|By|For|From|With|After|Before|Like|Unlike|However|But|And)\b/.test(name)) continue
    const verb = /\d+s$/.test(name) ? 'are' : 'is'
    found.push({
      start: match.index,
      end: match.index + whole.length,
      restatement: `${name} ${verb} ${said.trim()}.`,
    })
  }
  return found
}

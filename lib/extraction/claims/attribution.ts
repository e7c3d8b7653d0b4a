import { isCapitalised, type Word, wordsOf } from './words.ts'

/** Who is said to say what; the content is that part of the sentence, as written. */
export type Attribution = {
  readonly claimant: string
  /** The part that is claimed. */
  readonly content: string
  /** The content as a sentence of the text's own voice; null where its grammar would have to be rebuilt. */
  readonly so: string | null
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const saying = list(
  'says said claims claimed states stated reports reported argues argued notes noted estimates estimated asserts asserted maintains maintained announced announces declared declares warned warns insists insisted acknowledged acknowledges admitted admits concluded concludes found finds believes believed told wrote writes suggests suggested alleges alleged testified predicts predicted projects projected forecasts calculates calculated puts consider considers say claim report argue note estimate believe warn conclude suggest contend contends contended denies denied show shows showed',
)
/** Also nouns: verbs only after a plural, and never before a verb of saying ("the report found"). */
const nounToo = list('report claim estimate note')
/** Verbs that name their hearer first: "told the committee that …". */
const addressing = list('told warns warned')
const sayingBeforeQuote = list(
  'emphasized emphasised emphasizes stressed stresses responded replied adds added',
)
const putting = list('puts put')
const claimingToHave = list('claims claimed claim reports reported report admits admitted')
/** These take an object as often as a clause: "found 12 cases", "notes the delay". */
const needsThat = list(
  'find finds found puts report reports reported write writes wrote note notes projects projected consider considers estimate estimates denies denied show shows showed states announced announces declared declares acknowledged acknowledges',
)

const accordingFirst = /^According to ([^,]{2,80}),\s+/
const byAccount =
  /^By ([^,]{2,60}?)(?:[’']s|[’'])(?: own)? (?:account|count|reckoning|estimates?|figures),\s+/
const asNoted =
  /^As ([^,]{2,80}?) (?:has |have )?(?:notes?|noted|reports?|reported|says?|said|argues?|argued|wrote|writes?|puts? it|points? out|pointed out|found|finds?),\s+/
const per = /^Per ((?:the|its|a) [^,]{2,80}|\p{Lu}[^,]{2,80}),\s+/u
const accordingLast = /,?\s+according to ([^,;.]{2,80})\s*[.]?$/i
/** Words; who speaks is named in fewer. */
const speakerLength = 9

/** Words that begin a sentence and are no part of who speaks. */
const connective =
  /^(?:However|Moreover|Furthermore|Meanwhile|Still|But|And|Yet|In addition|Indeed|Also|Instead|Nevertheless|Similarly|For example|For instance|In fact|While|In \d{4}|Last \w+|This \w+|In an? .{2,40}?),\s+|^(?:But|And|Yet|Still)\s+/

/** Whom a sentence names as saying it, by its own words: "X says that", "according to X", "…, X said". */
export function attributionOf(sentence: string): Attribution | null {
  const body = sentence.replace(/<\/?\w{1,10}>/g, '').replace(connective, '')
  for (const read of [byAccording, byClaimToHave, byQuote, bySpeech, byPutting, byVerb, byTrailingVerb]) {
    const found = read(body.slice(0, 1500))
    if (found !== null && isSpeaker(found.claimant)) return { ...found, claimant: found.claimant.trim() }
  }
  return null
}

function byAccording(body: string): Attribution | null {
  const first = accordingFirst.exec(body)
  if (first !== null) return contentOf(first[1] ?? '', body.slice(first[0].length))
  const account = byAccount.exec(body) ?? asNoted.exec(body) ?? per.exec(body)
  if (account !== null) return contentOf(account[1] ?? '', body.slice(account[0].length))
  const last = accordingLast.exec(body)
  return last === null ? null : contentOf(last[1] ?? '', body.slice(0, last.index))
}

/** A verb of saying near the head of a sentence, with what stands before and after it. */
function verbOfSaying(body: string, verbs: ReadonlySet<string>) {
  const aside = /^([^,]{2,80}),\s[^,]{2,100},(?=\s)/.exec(body)
  const [from, to] = aside === null ? [0, 0] : [(aside[1] ?? '').length, aside[0].length]
  const words = wordsOf(body.slice(0, 300)).filter(({ start }) => start < from || start >= to)
  for (const [at, word] of words.slice(0, speakerLength + 1).entries()) {
    if (at === 0 || !verbs.has(word.lower) || isNoun(words, at)) continue
    const before = body.slice(0, word.start)
    const claimant = /^([^,]{2,80}),\s[^,]{2,100},\s*$/.exec(before)?.[1] ?? before.replace(/,?\s*$/, '')
    return /[,;:]\s/.test(claimant) ? null : { claimant, verb: word.lower, rest: body.slice(word.end) }
  }
  return null
}

function isNoun(words: readonly Word[], at: number): boolean {
  const [before = '', own = '', after = ''] = [at - 1, at, at + 1].map((index) => words[index]?.lower)
  return saying.has(after) || (nounToo.has(own) && !/[^s'’]s$|^(?:we|they|people|who)$/.test(before))
}

function byClaimToHave(body: string): Attribution | null {
  const found = verbOfSaying(body, claimingToHave)
  const opening = found === null ? undefined : /^\s+to have\s+/.exec(found.rest)?.[0]
  if (found === null || opening === undefined) return null
  const content = found.rest.slice(opening.length)
  return { claimant: found.claimant, content, so: asSentence(`${found.claimant} ${content}`) }
}

/** Liang emphasized …, saying, “…”. */
function byQuote(body: string): Attribution | null {
  const found = verbOfSaying(body, sayingBeforeQuote) ?? verbOfSaying(body, saying)
  const opening = /^.{0,200}?\b(?:saying|writing|adding|arguing|claiming),?\s+(?=["“])/.exec(
    found?.rest ?? '',
  )?.[0]
  return found === null || opening === undefined
    ? null
    : contentOf(found.claimant, found.rest.slice(opening.length))
}

/** “It cost us $5 million,” said Jane Smith, the founder, on 3 May. */
function bySpeech(body: string): Attribution | null {
  const [, content = '', claimant = ''] =
    /^["“]([^"”]{2,1000}?),?["”],?\s+(?:said|says|wrote|writes|added|told|warned|argued|noted)\s+([^,.;:]{2,80})/.exec(
      body,
    ) ?? []
  return content === '' ? null : contentOf(claimant.replace(saidWhen, ''), content)
}

function byVerb(body: string): Attribution | null {
  const found = verbOfSaying(body, saying)
  if (found === null) return null
  const heard = addressing.has(found.verb) ? /^(?:\s+[^\s,]+){1,7}?(?=\s+that\s)/.exec(found.rest)?.[0] : null
  const opening =
    /^(?:,\s+(?=["“])|(?:\s+\w+|\s+(?:in|on|last|this|at|to) [^,]{2,30}?)?\s+that\s+|:\s+|\s+)(?=\S)/.exec(
      found.rest.slice(heard?.length ?? 0),
    )?.[0]
  if (opening === undefined) return null
  const content = found.rest.slice((heard?.length ?? 0) + opening.length)
  const isClause = /\bthat\s+$|[:,]\s+$/.test(opening) || !needsThat.has(found.verb)
  if (!isClause && !/^(?:it|they|he|she|\p{Lu})/u.test(content)) return null
  const isRebuilt =
    (/^considers?$/.test(found.verb) && !isClause) || (found.verb === 'told' && !/\bthat\s+$/.test(opening))
  return isRebuilt || /^den/.test(found.verb)
    ? { claimant: found.claimant, content, so: null }
    : contentOf(found.claimant, content)
}

/** Acme puts the price at $5 million: the words are there, the sentence is not. */
function byPutting(body: string): Attribution | null {
  const found = verbOfSaying(body, putting)
  return found !== null && /^\s.{3,120}\sat\s.{0,40}\d/.test(found.rest)
    ? { claimant: found.claimant, content: found.rest.trim(), so: null }
    : null
}

/** "…, the mayor said on Tuesday": when and where it was said is no part of who said it. */
const saidWhen =
  /\s+(?:on (?:\p{Lu}\w+day|(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*\.?(?: \d{1,2})?)|yesterday|today|(?:last|this) \w+|in (?:an?|its|his|her|their) [\w ]{4,40}|in (?:\p{Lu}\w+\.? )?\d{4})[.\s]*$/u

/** "…, the minister told Parliament." */
const hearer = /(?<=\s(?:told|warned))(?:\s[\p{L}’'-]+){1,5}[.\s]*$/u

/** …, the association estimates; “…,” said Jane Smith. */
function byTrailingVerb(body: string): Attribution | null {
  const comma = Math.max(body.lastIndexOf(', '), body.lastIndexOf(',” '), body.lastIndexOf('," '))
  if (comma === -1) return null
  const tail = body
    .slice(comma)
    .replace(/^,["”’]?\s+/, '')
    .replace(saidWhen, '')
    .replace(hearer, '')
  const words = wordsOf(tail.slice(0, 200))
  const [first, second] = words
  if (first !== undefined && saying.has(first.lower) && isCapitalised(second) && words.length < 6)
    return contentOf(tail.slice(first.end).replace(/[.\s]+$/, ''), body.slice(0, comma))
  const verb = words.at(-1)
  if (words.length < 2 || words.length > speakerLength + 1 || verb === undefined || !saying.has(verb.lower))
    return null
  return contentOf(tail.slice(0, verb.start), body.slice(0, comma))
}

function contentOf(claimant: string, content: string): Attribution {
  const own = withoutQuotes(content.trim())
  const subject = /^(?:it|they|he|she)\b/i.exec(own)?.[0]
  if (subject !== undefined && papers.test(claimant)) return { claimant: claimant.trim(), content, so: null }
  return { claimant: claimant.trim(), content, so: ownVoice(claimant.trim(), subject, own) }
}

/** What they say of "it" is said of something else. */
const papers =
  /\b(?:evidence|data|figures|numbers|stud(?:y|ies)|reports?|surveys?|polls?|papers?|research|analys[ei]s|models?|results?|findings?|estimates?|records?|documents?)\b/i

/** “It is so”. is: It is so. */
function withoutQuotes(content: string): string {
  const [, words, stop] = /^["“]([^"“”]*)["”]([.!?]?)$/.exec(content) ?? []
  return words === undefined ? content.replace(/^["“]|["”]$/g, '') : `${words}${stop}`
}

/** "They are not counting …" said by DeepSeek is "DeepSeek is not counting …"; null where the verb would not agree. */
function ownVoice(claimant: string, subject: string | undefined, own: string): string | null {
  if (subject === undefined) return asSentence(own)
  const rest = own.slice(subject.length)
  if (subject.toLowerCase() !== 'they' || /s$|\band\b/.test(claimant)) return asSentence(claimant + rest)
  const verb = /^\s+(\w+)/.exec(rest)?.[1] ?? ''
  const singular = new Map([
    ['are', 'is'],
    ['were', 'was'],
    ['have', 'has'],
    ['do', 'does'],
  ]).get(verb)
  if (singular !== undefined) return asSentence(`${claimant} ${singular}${rest.slice(verb.length + 1)}`)
  return /ed$|^(?:will|would|can|could|had|did|spent|made|paid|built|sold|cut)$/.test(verb)
    ? asSentence(claimant + rest)
    : null
}

/** With a capital and one full stop. */
export function asSentence(clause: string): string {
  const bare = clause.trim().replace(/[\s,;:—–]+$/, '')
  const first = bare.charAt(0).toUpperCase() + bare.slice(1)
  return /[.!?…]["”’)]?$/.test(first) ? first : `${first}.`
}

const notSpeaker =
  /^(?:this|that|these|those|there|which|what|who|i|you|one|evidence|no one|nobody|everyone)$/i

/** A name, or people and papers that speak: never "this" or "there". */
function isSpeaker(claimant: string): boolean {
  const words = wordsOf(claimant)
  const [first] = words
  if (first === undefined || words.length > 9 || notSpeaker.test(claimant.trim())) return false
  if (
    /[,;]\s|["“”]/.test(claimant) ||
    words.some(
      ({ text, lower }) =>
        text !== 'WHO' &&
        /^(?:which|who|that|is|are|was|were|has|have|had|to|did|does|do|not|never|cannot|would|could|will)$/.test(
          lower,
        ),
    )
  )
    return false
  return (
    words.some(
      (word, at) =>
        /^\p{Lu}/u.test(word.text) && (at > 0 || !/^(?:the|a|an|its|their|some|many)$/.test(word.lower)),
    ) ||
    /(?:experts?|officials?|associations?|councils?|institutes?|offices?|courts?|commissions?|committees?|operators?|regulators?|groups?|unions?|bureau|funds?|departments?|authority|party|campaign|spokes\w+|president|minister|mayor|governor|senator|senators|chancellor|ambassador|secretary|judges?|police|prosecutors?|lawmakers|leaders?|founder|chair\w*|manager|ministers|director|executives?|residents?|lawyers?|doctors?|teachers?|firms?|analysts?|researchers?|scientists?|economists?|critics?|company|report|study|survey|paper|authors?|agency|ministry|government|bank|industry|owners?|operators|utility|utilities|employers?|workers?|investors?|investigators?|auditors?|inspectors?|watchdog|charit(?:y|ies)|federation|society|alliance|coalition|foundation|makers?|developers?|suppliers?|nurses|physicians?|engineers?|farmers?|they|he|she|we|it)$/i.test(
      claimant.trim(),
    )
  )
}

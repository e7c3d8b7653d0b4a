import type { SourceFacts } from './source-facts.ts'

type CslName = { readonly family: string; readonly given: string } | { readonly literal: string }
type CslDate = { readonly 'date-parts': readonly [readonly number[]] }

/** One item of CSL-JSON 1.0: `type` and `id` always, the rest where it is known. */
export type CslItem = {
  readonly id: string
  readonly type: string
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly publisher?: string
  readonly 'container-title'?: string
  readonly issued?: CslDate
  readonly accessed?: CslDate
  readonly URL?: string
  readonly DOI?: string
  readonly language?: string
}

/** Where a record is kept beside its facts. `accessedOn` is the day of the latest snapshot. */
export type Whereabouts = {
  readonly id: string
  readonly address: string | null
  readonly accessedOn?: string | null
}

/** The facts as CSL-JSON, which reference managers and Pandoc read. */
export function cslItem(facts: SourceFacts, { id, address, accessedOn }: Whereabouts): CslItem {
  return {
    id,
    type: facts.type,
    ...(facts.title === null ? {} : { title: facts.title }),
    ...(facts.authors.length === 0 ? {} : { author: facts.authors.map(cslName) }),
    ...(facts.publisher === null ? {} : { publisher: facts.publisher }),
    ...(facts.container === null ? {} : { 'container-title': facts.container }),
    ...(facts.publishedOn === null ? {} : { issued: cslDate(facts.publishedOn) }),
    ...(accessedOn ? { accessed: cslDate(accessedOn) } : {}),
    ...(address === null ? {} : { URL: address }),
    ...(facts.doi === null ? {} : { DOI: facts.doi }),
    ...(facts.language === null ? {} : { language: facts.language }),
  }
}

const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] })

/** Words that tell an organisation from a person. */
const organisation =
  /\b(inc|ltd|llc|gmbh|corp|corporation|company|university|institute|institution|ministry|department|bureau|office|agency|commission|committee|council|association|foundation|bank|center|centre|lab|labs|team|group|house|government|press)\b/i

/** `Family, Given` or two to four capitalised words are a person; everything else is one literal name. */
function cslName(name: string): CslName {
  const [family, given, ...more] = name.split(/\s*,\s*/)
  if (family && given && more.length === 0 && !organisation.test(name)) return { family, given }
  const words = name.split(/\s+/)
  const isPerson =
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !organisation.test(name)
  return isPerson ? { family: words.at(-1) ?? '', given: words.slice(0, -1).join(' ') } : { literal: name }
}

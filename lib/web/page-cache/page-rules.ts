import { ledgerParameters } from '#lib/addresses.ts'

/** What the cache knows of one address: what it is kept under, what its change depends on, and for how long it holds. */
export type Rule = {
  /** The address with only the parameters that count, in one order: what is rendered and kept. */
  readonly address: string
  readonly tags: readonly string[]
  /** Addresses that readers make up without end, such as searches; they never push out the others. */
  readonly isEndless: boolean
}

/** Any claim, document or source: pages that list or count. */
export const anyTag = 'any'
export const claimTag = (ref: string): string => `claim-${ref}`
export const documentTag = (ref: string): string => `document-${ref}`
export const sourceTag = (ref: string): string => `source-${ref}`

type Pattern = {
  readonly path: RegExp
  readonly parameters?: readonly string[]
  readonly tags: (ref: string) => readonly string[]
}

const ofAny = (): readonly string[] => [anyTag]

const ref = '([a-z0-9][a-z0-9-]{0,39})'
const at = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.')}$`, 'i')
const ofClaim = (name: string): readonly string[] => [claimTag(name)]
const ofDocument = (name: string): readonly string[] => [documentTag(name)]
const feedParameters = [...ledgerParameters, 'before'] as const

/** Every address that is served from the cache. What is not here, the renderer answers each time. */
const patterns: readonly Pattern[] = [
  { path: at('/'), tags: ofAny },
  { path: at('/ledger'), parameters: ledgerParameters, tags: ofAny },
  { path: at(`/claims/${ref}`), tags: ofClaim },
  { path: at(`/claims/${ref}/verify`), tags: ofClaim },
  { path: at(`/claims/${ref}/badge.svg`), tags: ofClaim },
  { path: at('/documents'), tags: ofAny },
  { path: at(`/documents/${ref}`), tags: ofDocument },
  { path: at(`/documents/${ref}/report`), tags: ofDocument },
  { path: at(`/documents/${ref}/revisions/\\d{1,6}`), tags: ofDocument },
  { path: at(`/sources/${ref}`), tags: (name) => [sourceTag(name)] },
  { path: at('/numbers'), parameters: ['document'], tags: ofAny },
  { path: at('/(?:method|corrections|people|funding)'), parameters: ['version'], tags: ofAny },
  { path: at(`/embed/${ref}`), tags: ofClaim },
  { path: at(`/api/v1/claims/${ref}`), parameters: ['format'], tags: ofClaim },
  { path: at(`/api/v1/claims/${ref}/citation`), parameters: ['format'], tags: ofClaim },
  { path: at(`/api/v1/documents/${ref}/annotations`), tags: ofDocument },
  { path: at('/api/v1/sources'), parameters: ['format'], tags: ofAny },
  { path: at('/api/v1/schemas/claim.json'), tags: ofAny },
  { path: at('/(?:corrections/)?feed.(?:xml|json)'), parameters: feedParameters, tags: ofAny },
  { path: at('/sitemap.xml'), parameters: ['part'], tags: ofAny },
  { path: at('/robots.txt'), tags: ofAny },
  { path: at('/oembed'), parameters: ['url', 'maxwidth', 'maxheight', 'format'], tags: ofAny },
]

/** The longest address looked at, in characters. */
const longest = 1_500

/** The rule for a request's target (path and query); null where the cache has nothing to do with it. */
export function ruleFor(target: string): Rule | null {
  if (target.length > longest) return null
  const [path = '', query] = target.split('?', 2)
  for (const pattern of patterns) {
    const match = pattern.path.exec(path)
    if (!match) continue
    const kept = query === undefined ? '' : keptQuery(query, pattern.parameters ?? [])
    return {
      address: kept === '' ? path : `${path}?${kept}`,
      tags: pattern.tags(match[1] ?? ''),
      isEndless: kept !== '',
    }
  }
  return null
}

/** The parameters that count, each once, in the order of the list; empty ones say nothing. */
function keptQuery(query: string, parameters: readonly string[]): string {
  const given = new URLSearchParams(query)
  const kept = new URLSearchParams()
  for (const name of parameters) {
    const value = given.get(name)
    if (value !== null && value !== '') kept.set(name, value)
  }
  return kept.toString()
}

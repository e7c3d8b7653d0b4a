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

/** Every address that is served from the cache. What is not here, the renderer answers each time. */
const patterns: readonly Pattern[] = [
  { path: /^\/$/, tags: ofAny },
  { path: /^\/ledger$/, parameters: ['q', 'verdict'], tags: ofAny },
  { path: /^\/claims\/([a-z0-9-]{1,40})$/i, tags: (ref) => [claimTag(ref)] },
  { path: /^\/claims\/([a-z0-9-]{1,40})\/verify$/i, tags: (ref) => [claimTag(ref)] },
  { path: /^\/documents$/, tags: ofAny },
  { path: /^\/documents\/([a-z0-9-]{1,40})$/i, tags: (ref) => [documentTag(ref)] },
  { path: /^\/sources\/([a-z0-9-]{1,40})$/i, tags: (ref) => [sourceTag(ref)] },
  { path: /^\/method$/, tags: ofAny },
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

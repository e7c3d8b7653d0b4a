/** The reference of the invented document that shows every verdict and state; drawn references have no vowels, so none meets it. */
export const exampleRef = 'example'

/** Every public address of the site, as paths. References are short strings of letters, digits and hyphens. */
export const addresses = {
  home: '/',
  ledger: '/ledger',
  documents: '/documents',
  figures: '/figures',
  log: '/log',
  /** The entries of the log before this one, newest first. */
  logBefore: (index: number): string => `/log?before=${index}`,
  checkpoint: '/tlog/checkpoint',
  logKey: '/tlog/key',
  method: '/method',
  numbers: '/numbers',
  people: '/people',
  funding: '/funding',
  signIn: '/sign-in',
  document: (ref: string) => `/documents/${encodeURIComponent(ref)}`,
  report: (ref: string) => `/documents/${encodeURIComponent(ref)}/report`,
  revision: (ref: string, number: number) => `/documents/${encodeURIComponent(ref)}/revisions/${number}`,
  claim: (ref: string) => `/claims/${encodeURIComponent(ref)}`,
  claimVerify: (ref: string) => `/claims/${encodeURIComponent(ref)}/verify`,
  claimProof: (ref: string) => `/claims/${encodeURIComponent(ref)}/proof`,
  objection: (ref: string) => `/claims/${encodeURIComponent(ref)}/objection`,
  suggest: '/suggest',
  source: (ref: string) => `/sources/${encodeURIComponent(ref)}`,
  sourceCsl: (ref: string) => `/sources/${encodeURIComponent(ref)}/citation/csl`,
  sourceBibtex: (ref: string) => `/sources/${encodeURIComponent(ref)}/citation/bibtex`,
  ledgerOf: (verdict: string) => `/ledger?verdict=${encodeURIComponent(verdict)}`,
  embed: (ref: string) => `/embed/${encodeURIComponent(ref)}`,
  claimBadge: (ref: string) => `/claims/${encodeURIComponent(ref)}/badge.svg`,
  feed: { atom: '/feed.xml', json: '/feed.json' },
  corrections: '/corrections',
  correctionsFeed: { atom: '/corrections/feed.xml', json: '/corrections/feed.json' },
  sitemap: '/sitemap.xml',
  oembed: (url: string, format: 'json' | 'xml' = 'json') =>
    `/oembed?url=${encodeURIComponent(url)}${format === 'xml' ? '&format=xml' : ''}`,
  api: {
    claims: '/api/v1/claims',
    claim: (ref: string) => `/api/v1/claims/${encodeURIComponent(ref)}`,
    claimCitation: (ref: string) => `/api/v1/claims/${encodeURIComponent(ref)}/citation`,
    annotations: (ref: string) => `/api/v1/documents/${encodeURIComponent(ref)}/annotations`,
    sources: '/api/v1/sources',
    claimSchema: '/api/v1/schemas/claim.json',
  },
  /** A claim's place within its document's page. */
  claimInDocument: (document: string, claim: string) =>
    `/documents/${encodeURIComponent(document)}#claim-${encodeURIComponent(claim)}`,
} as const

/** The address as a link only where it is one of the web; anything else (`javascript:`) is shown as text. */
export function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null
}

/** `changed` is the order of exports: by the latest change, oldest first. */
export const ledgerSorts = ['document', 'newest', 'decided', 'off', 'relevance', 'changed'] as const
export type LedgerSort = (typeof ledgerSorts)[number]

/** The parameters of every ledger address, on pages and in the API, in the order in which addresses write them. */
export const ledgerParameters = [
  'q',
  'verdict',
  'state',
  'category',
  'document',
  'claimant',
  'kind',
  'off',
  'from',
  'to',
  'source',
  'since',
  'sort',
  'after',
] as const
export type LedgerParameter = (typeof ledgerParameters)[number]
export type LedgerParameters = Readonly<Partial<Record<LedgerParameter, string | undefined>>>

/** The query of a view of the ledger with some parameters set anew; null takes one out. Begins with `?` unless it is empty. */
export function ledgerQuery(
  parameters: LedgerParameters,
  changed: Readonly<Partial<Record<LedgerParameter, string | null>>> = {},
): string {
  const query = new URLSearchParams()
  for (const name of ledgerParameters) {
    const value = name in changed ? changed[name] : parameters[name]
    if (value) query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

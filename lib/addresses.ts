/** Every public address of the site, as paths. References are short strings of letters, digits and hyphens. */
export const addresses = {
  home: '/',
  ledger: '/ledger',
  documents: '/documents',
  figures: '/figures',
  log: '/log',
  checkpoint: '/tlog/checkpoint',
  logKey: '/tlog/key',
  method: '/method',
  signIn: '/sign-in',
  document: (ref: string) => `/documents/${encodeURIComponent(ref)}`,
  claim: (ref: string) => `/claims/${encodeURIComponent(ref)}`,
  claimVerify: (ref: string) => `/claims/${encodeURIComponent(ref)}/verify`,
  claimProof: (ref: string) => `/claims/${encodeURIComponent(ref)}/proof`,
  source: (ref: string) => `/sources/${encodeURIComponent(ref)}`,
  ledgerOf: (verdict: string) => `/ledger?verdict=${encodeURIComponent(verdict)}`,
  embed: (ref: string) => `/embed/${encodeURIComponent(ref)}`,
  claimBadge: (ref: string) => `/claims/${encodeURIComponent(ref)}/badge.svg`,
  feed: { atom: '/feed.xml', json: '/feed.json' },
  corrections: '/corrections',
  correctionsFeed: { atom: '/corrections/feed.xml', json: '/corrections/feed.json' },
  sitemap: '/sitemap.xml',
  oembed: (url: string) => `/oembed?url=${encodeURIComponent(url)}`,
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

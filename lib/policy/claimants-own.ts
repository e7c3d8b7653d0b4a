/** Who makes a claim, as far as it tells whose words a source is. */
export type ClaimantNames = { readonly name: string; readonly sameAs: readonly string[] }

/** Who made a source: its authors one by one, and its publisher. */
export type MadeBy = {
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly address: string | null
}

/**
 * Whether a source is the claimant's own: its author or publisher is the claimant, however the name is spelt
 * (`Chilson, Neil`; `DeepSeek, Inc.`), or it stands on a site that the claimant is known by.
 */
export function isClaimantsOwn(claimant: ClaimantNames, source: MadeBy): boolean {
  const names = [...source.authors, ...(source.publisher === null ? [] : [source.publisher])]
  const own = foldName(claimant.name)
  if (own !== '' && names.some((name) => foldName(name) === own)) return true
  const host = source.address === null ? null : hostOf(source.address)
  return host !== null && claimant.sameAs.some((address) => isUnder(host, hostOf(address)))
}

/** Hosts where everybody has pages of their own, so that sharing one says nothing. */
const shared = [
  'wikipedia.org',
  'wikidata.org',
  'linkedin.com',
  'x.com',
  'twitter.com',
  'facebook.com',
  'youtube.com',
  'github.com',
  'arxiv.org',
  'medium.com',
  'substack.com',
]

const isUnder = (host: string, known: string | null): boolean =>
  known !== null &&
  !shared.some((one) => known === one || known.endsWith(`.${one}`)) &&
  (host === known || host.endsWith(`.${known}`))

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : null
}

const legalForms = /\b(inc|ltd|llc|gmbh|corp|corporation|company|co|plc|ag|sa|bv)\b/g

/** A name without case, marks, legal form and order of its words. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(legalForms, '')
    .split(' ')
    .filter((word) => word !== '' && word !== 'the')
    .sort()
    .join(' ')
}

/** Whether a verdict rests on nothing but evidence of the claimant's own, which is said wherever it is shown. */
export const isOnOwnWord = (cited: readonly { isClaimantsOwn: boolean }[]): boolean =>
  cited.length > 0 && cited.every((one) => one.isClaimantsOwn)

/** How a source was named: by web address, DOI or arXiv id; `address` is where it is read. */
export type SourceIdentifier = {
  readonly address: string
  /** Lower case, without a resolver's address: `10.1000/182`. */
  readonly doi: string | null
  /** Without a version: `2412.19437` or `math.GT/0309136`. */
  readonly arxivId: string | null
}

const doiForm = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+?)[.,;]?$/i
const arxivForm =
  /^(?:arxiv:\s*|(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/)?((?:\d{4}\.\d{4,5})|(?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7}))(?:v\d+)?(?:\.pdf)?$/i
/** DataCite gives every arXiv paper this DOI. */
const arxivDoi = /^10\.48550\/arxiv\.(.+?)(?:v\d+)?$/

/**
 * What a person typed to name a source: a web address, `10.1000/182`, `doi:…`, `arXiv:2412.19437`, or the address of
 * either. A page of arXiv and its PDF are one source. Null for what is none of these.
 */
export function parseIdentifier(typed: string): SourceIdentifier | null {
  const text = typed.trim()
  const doi = doiForm.exec(text)?.[1]?.toLowerCase()
  const arxivId = doi ? arxivDoi.exec(doi)?.[1] : arxivForm.exec(text)?.[1]
  if (arxivId)
    return {
      address: `https://arxiv.org/abs/${arxivId}`,
      doi: `10.48550/arxiv.${arxivId.toLowerCase()}`,
      arxivId,
    }
  if (doi) return { address: `https://doi.org/${doi}`, doi, arxivId: null }
  const withScheme =
    /^[a-z][a-z0-9+.-]*:/i.test(text) || !/^[^\s/]+\.[a-z]{2,}(?:[/?#]|$)/i.test(text)
      ? text
      : `https://${text}`
  if (!/^https?:\/\//i.test(withScheme) || !URL.canParse(withScheme)) return null
  const url = new URL(withScheme)
  return url.hostname.includes('.') || url.hostname.startsWith('[')
    ? { address: url.href, doi: null, arxivId: null }
    : null
}

/** A DOI as it is kept, from any way of writing it; null for what is none. */
export function parseDoi(text: string): string | null {
  return doiForm.exec(text.trim())?.[1]?.toLowerCase() ?? null
}

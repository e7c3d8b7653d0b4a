/** Who publishes, where, and under which terms; every writer here takes it. */
export type SiteFacts = {
  readonly name: string
  /** Scheme and host, without a final slash. */
  readonly origin: string
  /** An SPDX identifier, such as `CC-BY-4.0`. */
  readonly licence: string
  readonly publisher: { readonly name: string; readonly url: string; readonly sameAs: readonly string[] }
}

/** The absolute form of a public path. */
export const absolute = (site: Pick<SiteFacts, 'origin'>, path: string): string => `${site.origin}${path}`

/** Where a licence can be read, by its SPDX identifier; a `LicenseRef-` is the organisation's own and stands in its pages. */
export const licenceAddress = (licence: string): string | null =>
  licence.startsWith('LicenseRef-') ? null : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`

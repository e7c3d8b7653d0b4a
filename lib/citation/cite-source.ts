import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import type { CslItem } from './csl-item.ts'

/** The item as one entry of a bibliography (APA), plain text on one line. */
export function citeSource(item: CslItem): string {
  const entry: string = new Cite([{ ...item }]).format('bibliography', {
    format: 'text',
    template: 'apa',
    lang: 'en-US',
  })
  return entry.replaceAll(/\s+/g, ' ').trim()
}

/** The item as BibTeX, by its own id. */
export function bibtexOf(item: CslItem): string {
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false })
  return new Cite([{ ...item }]).format('bibtex')
}

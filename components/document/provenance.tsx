import { dateInWords } from '#components/layout/date-in-words.ts'
import { webAddress } from '#lib/addresses.ts'
import type { DocumentPage } from '#lib/queries/document/document-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Who wrote a document, who brought it out and when, and where the original is. */
export function Provenance({ t, document }: { t: Translate; document: DocumentPage }) {
  const address = webAddress(document.address)
  const facts = [
    document.author,
    document.publisher,
    document.publishedOn === null ? null : dateInWords(document.publishedOn),
  ].filter((fact) => fact !== null)
  return (
    <p className="label mt-3">
      {facts.join(' · ')}
      {address !== null && (
        <>
          {facts.length > 0 && ' · '}
          <a href={address} rel="noreferrer" className="text-link">
            {t('document.original')}
          </a>
        </>
      )}
    </p>
  )
}

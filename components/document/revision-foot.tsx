import { addresses } from '#lib/addresses.ts'
import type { DocumentPage } from '#lib/queries/document/document-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Which text of a document is shown, and in which other forms it can be had. */
export function RevisionFoot({
  t,
  document,
  revision,
}: {
  t: Translate
  document: DocumentPage
  revision: NonNullable<DocumentPage['revision']>
}) {
  return (
    <>
      <p className="label section-rule">
        {t('document.revision', { number: revision.number })}
        {` · ${t('document.sha')} `}
        <code>{revision.sha256}</code>
      </p>
      <p className="mt-2 flex flex-wrap gap-x-5 text-sm print:hidden">
        <a href={addresses.report(document.ref)} className="text-link">
          {t('report.link')}
        </a>
        <a href={addresses.api.annotations(document.ref)} className="text-link">
          {t('taking.annotations')}
        </a>
      </p>
    </>
  )
}

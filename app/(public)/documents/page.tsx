import { addresses } from '#lib/addresses.ts'
import { readDocumentsPage } from '#lib/queries/documents-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export default async function DocumentsPage() {
  const documents = await readPublic(readDocumentsPage, {})
  return (
    <>
      <h1 className="headline">{t('documents.title')}</h1>
      <p className="mt-3">{documents.length === 0 ? t('documents.empty') : t('documents.lead')}</p>
      {documents.map((one) => (
        <p key={one.ref} className="border-b border-hair py-4">
          <a href={addresses.document(one.ref)} className="claim-line">
            {one.title}
          </a>
          <span className="label block">{t('documents.claims', { count: one.claimCount })}</span>
        </p>
      ))}
    </>
  )
}

import type { Metadata } from 'next'
import { VerdictLegend } from '#components/document/verdict-legend.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import { readDocumentsPage } from '#lib/queries/document/documents-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = {
  title: t('documents.title'),
  alternates: { canonical: addresses.documents },
}

export default async function DocumentsPage() {
  const documents = await readPublic(readDocumentsPage, {})
  return (
    <>
      <h1 className="headline">{t('documents.title')}</h1>
      <p className="mt-3 max-w-[66ch] text-lg">
        {documents.length === 0 ? t('documents.empty') : t('documents.lead')}
      </p>
      <ul className="mt-8 border-t border-ink">
        {documents.map((one) => (
          <li key={one.ref} className="grid gap-3 border-b border-hair py-5">
            <div>
              <a href={addresses.document(one.ref)} className="claim-line">
                {one.title}
              </a>
              <p className="label mt-1">
                {[
                  one.author,
                  one.publisher,
                  one.publishedOn === null ? null : dateInWords(one.publishedOn),
                  t('documents.claims', { count: one.claimCount }),
                ]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </p>
            </div>
            <VerdictLegend t={t} counts={one.counts} />
          </li>
        ))}
      </ul>
    </>
  )
}

import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { PublicationWord } from '#components/desk/document/publication-word.tsx'
import { readDeskDocuments } from '#lib/queries/desk/desk-documents.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'

export const metadata: Metadata = { title: t('deskDocuments.title') }

export default async function DeskDocumentsPage() {
  const documents = await readDesk(readDeskDocuments, {}, deskAddresses.documents)
  return (
    <section className="max-w-4xl">
      <h1 className="text-xl font-semibold">{t('deskDocuments.title')}</h1>
      {documents.length === 0 && (
        <p className="mt-6">
          {t('deskDocuments.none')}{' '}
          <a href={deskAddresses.imports} className="text-link">
            {t('deskDocuments.bring')}
          </a>
        </p>
      )}
      <ul className="mt-6 border-t border-ink">
        {documents.map((one) => (
          <li
            key={one.ref}
            className="grid gap-x-6 gap-y-1 border-b border-hair py-3 md:grid-cols-[1fr_auto]"
          >
            <a href={deskAddresses.document(one.ref)} className="text-base font-semibold">
              {one.title}
            </a>
            <PublicationWord t={t} document={one} />
            <p className="label">
              {t('deskDocuments.counts', { claims: one.claimCount, proposals: one.proposalCount })}
              {one.waitingCount > 0 && `, ${t('deskDocuments.waiting', { count: one.waitingCount })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Metadata } from 'next'
import { MarkedDocument } from '#components/document/marked-document.tsx'
import { RevisionChanges } from '#components/document/revision-changes.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { addresses } from '#lib/addresses.ts'
import { readRevisionPage } from '#lib/queries/document/revision-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'

type Props = { params: Promise<{ ref: string; number: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { document, number } = await readPublic(readRevisionPage, await params)
  return { title: t('revisions.read', { number, title: document.title }) }
}

export default async function RevisionPage({ params }: Props) {
  const revision = await readPublic(readRevisionPage, await params)
  const { document, number, newest, since } = revision
  return (
    <article>
      {document.isSample && <SampleNote t={t} />}
      <p className="label">
        <a href={addresses.document(document.ref)}>{document.title}</a>
      </p>
      <h1 className="headline max-w-3xl">
        {t('revisions.line', { number, date: dateInWords(revision.createdAt) })}
      </h1>
      {number < newest && (
        <p className="mt-3">
          <a href={addresses.document(document.ref)} className="text-link">
            {t('revisions.older', { number: newest })}
          </a>
        </p>
      )}
      {since && <RevisionChanges t={t} since={since} />}
      <MarkedDocument t={t} text={revision.text} blocks={null} claims={revision.claims} />
      <p className="label section-rule">
        {t('document.sha')} <code>{revision.sha256}</code>
      </p>
    </article>
  )
}

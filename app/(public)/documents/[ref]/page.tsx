import type { Metadata } from 'next'
import { LegendFilter } from '#components/document/legend-filter.tsx'
import { MarkedDocument } from '#components/document/marked-document.tsx'
import { VerdictBar } from '#components/document/verdict-bar.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { addresses, webAddress } from '#lib/addresses.ts'
import { readDocumentPage, type DocumentPage as Shape } from '#lib/queries/document-page.ts'
import { alternates } from '#lib/web/alternates.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const document = await readPublic(readDocumentPage, await params)
  return { title: document.title, alternates: alternates.document(document.ref) }
}

export default async function DocumentPage({ params }: Props) {
  const document = await readPublic(readDocumentPage, await params)
  const decided = document.claims.filter((claim) => claim.verdict !== null).length
  return (
    <article>
      {document.isSample && <SampleNote t={t} />}
      <h1 className="headline max-w-3xl">{document.title}</h1>
      <Provenance document={document} />
      {document.note !== null && <p className="mt-3 max-w-[66ch]">{document.note}</p>}
      <div className="mt-6 grid gap-2 border-y border-hair py-3">
        <p className="figures text-sm">
          {t('document.coverage', { decided, total: document.claims.length })}
        </p>
        <VerdictBar counts={document.counts} />
        <LegendFilter t={t} counts={document.counts} />
      </div>
      {document.revision === null ? (
        <p className="mt-8">{t('document.empty')}</p>
      ) : (
        <>
          <MarkedDocument
            t={t}
            text={document.revision.text}
            blocks={document.revision.blocks}
            claims={document.claims}
          />
          <p className="label section-rule">
            {t('document.revision', { number: document.revision.number })}
            {` · ${t('document.sha')} `}
            <code>{document.revision.sha256}</code>
          </p>
          <p className="mt-2 text-sm print:hidden">
            <a href={addresses.api.annotations(document.ref)} className="text-link">
              {t('taking.annotations')}
            </a>
          </p>
        </>
      )}
    </article>
  )
}

function Provenance({ document }: { document: Shape }) {
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

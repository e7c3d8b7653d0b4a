import type { Metadata } from 'next'
import { FigureCoverage } from '#components/document/figure-coverage.tsx'
import { LegendFilter } from '#components/document/legend-filter.tsx'
import { LostClaims } from '#components/document/lost-claims.tsx'
import { MarkedDocument } from '#components/document/marked-document.tsx'
import { Provenance } from '#components/document/provenance.tsx'
import { RevisionFoot } from '#components/document/revision-foot.tsx'
import { RevisionList } from '#components/document/revision-list.tsx'
import { VerdictBar } from '#components/document/verdict-bar.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { readDocumentPage } from '#lib/queries/document/document-page.ts'
import { alternates } from '#lib/web/alternates.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
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
      <Provenance t={t} document={document} />
      {document.note !== null && <p className="mt-3 max-w-[66ch]">{document.note}</p>}
      <div className="mt-6 grid gap-2 border-y border-hair py-3">
        <p className="figures text-sm">
          {t('document.coverage', { decided, total: document.claims.length })}
        </p>
        <VerdictBar counts={document.counts} />
        <LegendFilter t={t} counts={document.counts} />
        {document.coverage && <FigureCoverage t={t} coverage={document.coverage} />}
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
          <LostClaims t={t} claims={document.lost} />
          <RevisionList t={t} document={document} />
          <RevisionFoot t={t} document={document} revision={document.revision} />
        </>
      )}
    </article>
  )
}

import type { Metadata } from 'next'
import { SnapshotList } from '#components/source/snapshot-list.tsx'
import { SourceCitation } from '#components/source/source-citation.tsx'
import { SourceLine, VisitLine } from '#components/source/source-line.tsx'
import { SourceUses } from '#components/source/source-uses.tsx'
import { addresses } from '#lib/addresses.ts'
import { readSourcePage } from '#lib/queries/source/source-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const source = await readPublic(readSourcePage, await params)
  return { title: source.title, alternates: { canonical: addresses.source(source.ref) } }
}

export default async function SourcePage({ params }: Props) {
  const source = await readPublic(readSourcePage, await params)
  const around = [
    { label: t('sourcePage.derivedFrom'), sources: source.derivedFrom },
    { label: t('sourcePage.derivatives'), sources: source.derivatives },
  ].filter(({ sources }) => sources.length > 0)
  return (
    <article className="max-w-3xl">
      <h1 className="headline">{source.title}</h1>
      <SourceLine t={t} source={source} />
      <VisitLine t={t} visit={source.lastVisit} />
      {around.map(({ label, sources }) => (
        <p key={label} className="mt-2">
          {`${label}: `}
          {sources.map(({ ref, title }, index) => (
            <span key={ref}>
              {index > 0 && '; '}
              <a href={addresses.source(ref)} className="text-link">
                {title}
              </a>
            </span>
          ))}
        </p>
      ))}
      <SourceUses t={t} uses={source.evidence} />
      <SnapshotList t={t} snapshots={source.snapshots} />
      <SourceCitation t={t} source={source} />
    </article>
  )
}

import type { Metadata } from 'next'
import { ReportClaim } from '#components/document/report-claim.tsx'
import { NoteList } from '#components/evidence/note-list.tsx'
import { sourceNotes } from '#components/evidence/source-notes.ts'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readReport } from '#lib/web/read-report.ts'

type Props = { params: Promise<{ ref: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { ref, title } = await readReport((await params).ref)
  return { title: t('report.title', { title }), alternates: { canonical: addresses.report(ref) } }
}

export default async function ReportPage({ params }: Props) {
  const { ref, title, origin, document, claims } = await readReport((await params).ref)
  const notes = sourceNotes(claims.flatMap(({ claim }) => claim.evidence))
  const decided = claims.filter(({ claim }) => claim.verdict !== null).length
  const facts = [
    document?.author,
    document?.publisher,
    document?.publishedOn && dateInWords(document.publishedOn),
    document?.address,
  ].filter(Boolean)
  return (
    <article>
      <h1 className="headline max-w-3xl">{t('report.title', { title })}</h1>
      <p className="label mt-3 max-w-[66ch]">{facts.join(' · ')}</p>
      <p className="figures mt-2 text-sm">{t('document.coverage', { decided, total: claims.length })}</p>
      <p className="label mt-1">
        <a href={addresses.document(ref)} className="text-link print:hidden">
          {t('report.read')}
        </a>
        <span className="hidden print:inline">{`${origin}${addresses.document(ref)}`}</span>
      </p>
      <ol className="mt-6">
        {claims.map((one) => (
          <ReportClaim key={one.claim.ref} t={t} one={one} notes={notes} />
        ))}
      </ol>
      <NoteList t={t} notes={notes} />
    </article>
  )
}

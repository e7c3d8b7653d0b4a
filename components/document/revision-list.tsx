import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { DocumentPage } from '#lib/queries/document/document-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** Every public revision of a document, the newest first; nothing where there is but one. */
export function RevisionList({ t, document }: { t: Translate; document: DocumentPage }) {
  if (document.revisions.length < 2) return null
  return (
    <section aria-labelledby="revisions" className="section-rule">
      <h2 id="revisions" className="font-semibold">
        {t('revisions.title')}
      </h2>
      <ul className="mt-2">
        {document.revisions.map(({ number, createdAt }, index) => (
          <li key={number}>
            <a href={addresses.revision(document.ref, number)} className="text-link">
              {t('revisions.line', { number, date: dateInWords(createdAt) })}
            </a>
            {index === 0 && <span className="label">{` · ${t('revisions.newest')}`}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

import { addresses } from '#lib/addresses.ts'
import type { DeskDocument } from '#lib/queries/desk/desk-document.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from '../desk-addresses.ts'
import { recordHeading } from '../record-heading.ts'
import { momentInWords, PublicationWord } from './publication-word.tsx'

/** What a document is and where it stands: public or not, covered how far, with which claims. */
export function DocumentFacts({ t, document }: { t: Translate; document: DeskDocument }) {
  const facts = [document.author, document.publisher, document.publishedOn].filter((fact) => fact !== null)
  return (
    <header className="mb-8">
      <h1 dir="auto" className={recordHeading(document.title)}>
        {document.title}
      </h1>
      <p className="label mt-1">{facts.join(' · ')}</p>
      <p className="mt-2">
        <PublicationWord t={t} document={document} />
        {document.publication === 'published' && (
          <>
            {' · '}
            <a href={addresses.document(document.ref)} className="text-link">
              {t('deskDocument.publicPage')}
            </a>
          </>
        )}
      </p>
      {document.mirrors.length > 0 && (
        <p className="mt-2">
          {t('deskDocument.mirrors')}{' '}
          {document.mirrors.map((mirror) => (
            <a key={mirror.ref} href={deskAddresses.document(mirror.ref)} className="mr-2 text-link">
              {mirror.title}
            </a>
          ))}
        </p>
      )}
      <p className="figures mt-2">
        {t('deskDocument.coverage', {
          covered: document.coverage.inClaims,
          total: document.coverage.total,
          exempted: document.coverage.exempted,
        })}
      </p>
      {document.missing.length > 0 && (
        <details>
          <summary className="cursor-pointer">{t('deskDocument.missing')}</summary>
          <p className="figures label mt-1">{document.missing.map(({ quote }) => `“${quote}”`).join(', ')}</p>
        </details>
      )}
      <Claims t={t} document={document} />
      <History t={t} document={document} />
      <details className="mt-2">
        <summary className="cursor-pointer">
          {t('deskDocument.text', { number: document.revision.number })}
        </summary>
        <div className="mt-2 max-h-96 overflow-y-auto border border-hair p-3 font-serif whitespace-pre-wrap">
          {document.revision.text}
        </div>
      </details>
    </header>
  )
}

function Claims({ t, document }: { t: Translate; document: DeskDocument }) {
  return (
    <details className="mt-2" open={document.claims.length > 0 && document.claims.length < 12}>
      <summary className="cursor-pointer">{`${t('deskDocument.claims')} (${document.claims.length})`}</summary>
      {document.claims.length === 0 && <p className="label">{t('deskDocument.noClaims')}</p>}
      <ul className="mt-1">
        {document.claims.map((claim) => (
          <li key={claim.ref} className="border-t border-hair py-1.5">
            <a href={deskAddresses.bench(claim.ref)}>{claim.restatement}</a>{' '}
            <span className="label">
              {claim.verdict === null ? t(`state.${claim.state}`) : t(`verdict.${claim.verdict}`)}
              {claim.state === 'stale' && `, ${t('state.stale')}`}
              {claim.isOnOwnWord && ` · ${t('claim.ownWord')}`}
              {!claim.isPublic && ` · ${t('deskDocument.claimPrivate')}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const acts = ['schedule', 'cancel', 'publish', 'unpublish'] as const

function History({ t, document }: { t: Translate; document: DeskDocument }) {
  if (document.history.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="cursor-pointer">{t('deskDocument.history')}</summary>
      <ul className="label mt-1">
        {document.history.map((one) => (
          <li key={one.at}>
            {`${momentInWords(one.at)}: `}
            {t(`deskDocument.act.${acts.find((act) => act === one.act) ?? 'publish'}`, {
              by: one.by ?? t('deskDocument.system'),
              at: one.setFor === null ? '' : momentInWords(one.setFor),
              reason: one.reason ?? '',
            })}
          </li>
        ))}
      </ul>
    </details>
  )
}

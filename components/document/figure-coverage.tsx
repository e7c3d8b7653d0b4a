import type { DocumentPage } from '#lib/queries/document/document-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { CoverageBar } from './coverage-bar.tsx'

/** How many of a text's figures are in claims; the rest are listed, not hidden. */
export function FigureCoverage({
  t,
  coverage,
}: {
  t: Translate
  coverage: NonNullable<DocumentPage['coverage']>
}) {
  const { total, inClaims, exempted, exemptedCount, missing, missingCount } = coverage
  const unlisted = missingCount - missing.length + (exemptedCount - exempted.length)
  return (
    <section aria-label={t('deskDocument.missing')} className="text-sm">
      <p className="figures">
        {t('revisions.coverage', { covered: inClaims, total, exempted: exemptedCount })}
      </p>
      <div className="max-w-[66ch] py-1">
        <CoverageBar total={total} inClaims={inClaims} exempted={exemptedCount} />
      </div>
      {missing.length + exempted.length > 0 && (
        <details>
          <summary className="cursor-pointer py-1">{t('deskDocument.missing')}</summary>
          <dl className="figures max-w-[66ch]">
            {missing.length > 0 && (
              <>
                <dt className="label">{t('revisions.missing')}</dt>
                <dd className="mb-2">{missing.map((quote) => `“${quote}”`).join(', ')}</dd>
              </>
            )}
            {exempted.length > 0 && (
              <>
                <dt className="label">{t('revisions.exempted')}</dt>
                <dd>{exempted.map(({ quote, reason }) => `“${quote}”: ${reason}`).join('; ')}</dd>
              </>
            )}
          </dl>
          {unlisted > 0 && <p className="label">{t('revisions.unlisted', { count: unlisted })}</p>}
        </details>
      )}
    </section>
  )
}

import { Judgement } from '#components/claim/verdict-mark.tsx'
import { SampleNote } from '#components/layout/site-frame.tsx'
import { addresses } from '#lib/addresses.ts'
import { readClaimPage } from '#lib/queries/claim-page.ts'
import { translate as t } from '#lib/web/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export default async function ClaimPage({ params }: { params: Promise<{ ref: string }> }) {
  const claim = await readPublic(readClaimPage, await params)
  return (
    <article className="max-w-3xl">
      {claim.document.isSample && <SampleNote t={t} />}
      <p className="label">
        <a href={addresses.document(claim.document.ref)}>{claim.document.title}</a>
        {` · ${t('claim.crumb', { number: claim.number, total: claim.document.claimCount })} · ${claim.category}`}
      </p>
      <h1 className="headline mt-2">{claim.restatement}</h1>
      <div className="mt-5 text-lg">
        <Judgement t={t} claim={claim} />
        <p>
          {claim.caveat ??
            (claim.verdict ? t(`verdictLine.${claim.verdict}`) : t(`stateLine.${claim.state}`))}
        </p>
        {claim.dismissed?.note && <p>{claim.dismissed.note}</p>}
        {claim.decision?.reason && <p>{claim.decision.reason}</p>}
      </div>
      {claim.checks.map((check) => (
        <section key={check.expression} className="section-rule">
          <h2 className="font-semibold">{t('claim.figure')}</h2>
          <p className="figures mt-2">{check.label}</p>
          <p className="label">{check.expression}</p>
        </section>
      ))}
      {claim.quote && (
        <section className="section-rule">
          <h2 className="font-semibold">{t('claim.inDocument')}</h2>
          <p className="mt-2 font-serif text-[19px] leading-[1.55] text-soft">
            {claim.quote.prefix}
            <span className={`mark mark-${claim.verdict ?? 'undecided'}`}>{claim.quote.exact}</span>
            {claim.quote.suffix}
          </p>
        </section>
      )}
      <section className="section-rule">
        <h2 className="font-semibold">{t('claim.evidence')}</h2>
        {claim.evidence.length === 0 && <p className="mt-2">{t('claim.noEvidence')}</p>}
        {claim.evidence.some((one) => one.standing === 'transcribed') && (
          <p className="label mt-2">{t('claim.transcribed')}</p>
        )}
        {claim.evidence.map((one) => (
          <div key={one.id} className="border-b border-hair py-4">
            <p className="font-serif text-lg">{one.fact}</p>
            <p className="label">
              {one.stance} · <a href={addresses.source(one.source.ref)}>{one.source.title}</a> · {one.locator}
            </p>
          </div>
        ))}
      </section>
      <section className="section-rule">
        <h2 className="font-semibold">{t('claim.reviews')}</h2>
        {claim.reviews === null && <p className="mt-2">{t('claim.closed', { count: claim.reviewCount })}</p>}
        {claim.reviews?.map((review) => (
          <p key={review.id} className="border-b border-hair py-4">
            {review.rationale ?? t('claim.erased')} <span className="label">{review.reviewer}</span>
          </p>
        ))}
      </section>
      <p className="label section-rule">{t('claim.entry', { index: claim.logIdx })}</p>
    </article>
  )
}

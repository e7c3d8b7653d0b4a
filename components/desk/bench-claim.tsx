import { intervalInWords } from '#components/figure/figure-in-words.ts'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { ClaimBench } from '#lib/queries/claim-bench.ts'
import type { Translate } from '#lib/web/messages.ts'

type Props = { t: Translate; claim: ClaimBench }

/** What is claimed: restated, by whom, in its place, and with its figures as they are read. */
export function BenchClaim({ t, claim }: Props) {
  const facts = [
    [t('bench.claimant'), claim.claimant.name],
    [t('bench.category'), claim.category],
    [t('bench.asOf'), claim.asOf === null ? null : dateInWords(claim.asOf)],
    [t('bench.checked'), t(`assertion.${claim.assertion}`)],
  ].filter((fact): fact is [string, string] => fact[1] !== null)
  return (
    <>
      <h1 className="mt-1 max-w-[44rem] font-serif text-[26px] leading-[1.2] font-[480]">
        {claim.restatement}
      </h1>
      <dl aria-label={t('bench.facts')} className="mt-3 flex flex-wrap gap-x-8 gap-y-1">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="label">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="quote" className="mt-6">
        <h2 id="quote" className="border-t border-ink pt-2 font-semibold">
          {t('bench.quote')}
        </h2>
        {claim.context === null ? (
          <p className="mt-1">{t('bench.noQuote')}</p>
        ) : (
          <>
            <blockquote className="mt-1 max-w-[66ch] font-serif text-[17px] leading-[1.5] text-soft">
              {claim.context.before}
              <mark className="bg-transparent text-ink underline decoration-ink decoration-1 underline-offset-4">
                {claim.context.exact}
              </mark>
              {claim.context.after}
            </blockquote>
            <p className="mt-1">
              <a href={addresses.claimInDocument(claim.document.ref, claim.ref)} className="text-link">
                {t('bench.inDocument')}
              </a>
            </p>
          </>
        )}
      </section>
      <ClaimedFigures t={t} claim={claim} />
    </>
  )
}

function ClaimedFigures({ t, claim }: Props) {
  return (
    <section aria-labelledby="figures" className="mt-6">
      <h2 id="figures" className="border-t border-ink pt-2 font-semibold">
        {t('bench.figures')}
      </h2>
      {claim.figures.length === 0 ? (
        <p className="mt-1">{t('bench.noFigures')}</p>
      ) : (
        <table className="figures mt-1 w-full text-left">
          <thead>
            <tr className="label *:py-1 *:pr-4 *:font-normal">
              <th scope="col">{t('bench.written')}</th>
              <th scope="col">{t('bench.holds')}</th>
              <th scope="col">{t('bench.unit')}</th>
              <th scope="col">{t('bench.kind')}</th>
            </tr>
          </thead>
          <tbody>
            {claim.figures.map((figure) => (
              <tr key={figure.id} className="border-t border-hair align-baseline *:py-1.5 *:pr-4">
                <th scope="row" className="font-semibold">
                  {figure.quote}
                </th>
                <td>{intervalInWords(t, figure)}</td>
                <td>{figure.unit === '' ? t('bench.noUnit') : figure.unit}</td>
                <td>{t(`figureKind.${figure.kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

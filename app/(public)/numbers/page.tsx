import type { Metadata } from 'next'
import { VerdictCounts } from '#components/ledger/verdict-counts.tsx'
import { CoverageChart } from '#components/numbers/coverage-chart.tsx'
import { DeviationPlot } from '#components/numbers/deviation-plot.tsx'
import { NumbersHead } from '#components/numbers/numbers-head.tsx'
import { NumbersSection } from '#components/numbers/numbers-section.tsx'
import { PeriodChart } from '#components/numbers/period-chart.tsx'
import { ReviewerAgreement } from '#components/numbers/reviewer-agreement.tsx'
import { TimeChart } from '#components/numbers/time-chart.tsx'
import { addresses } from '#lib/addresses.ts'
import { readPublicAgreement } from '#lib/queries/ledger/agreement.ts'
import { readNumbersPage } from '#lib/queries/ledger/numbers-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import type { SearchParams } from '#lib/web/ledger-parameters.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = {
  title: t('numbersPage.title'),
  description: t('numbersPage.lead'),
  alternates: { canonical: addresses.numbers },
}

type Props = { searchParams: SearchParams }

export default async function NumbersPage({ searchParams }: Props) {
  const { document } = await searchParams
  const args = typeof document === 'string' && document !== '' ? { document } : {}
  const page = await readPublic(readNumbersPage, args)
  if (page.decided === 0) return <NumbersHead t={t} page={page} isEmpty />
  const agreement = await readPublic(readPublicAgreement, args)
  return (
    <article>
      <NumbersHead t={t} page={page} />
      <NumbersSection title={t('numbersPage.verdicts')}>
        <p className="mb-3">{t('numbersPage.verdictsLine', { decided: page.decided, total: page.total })}</p>
        <VerdictCounts t={t} counts={page.verdicts} document={page.document?.ref ?? null} />
      </NumbersSection>
      <NumbersSection title={t('numbersPage.off')}>
        {page.deviations.length === 0 ? (
          <p>{t('numbersPage.offNone')}</p>
        ) : (
          <DeviationPlot t={t} page={page} />
        )}
      </NumbersSection>
      <NumbersSection title={t('numbersPage.overTime')}>
        <PeriodChart t={t} page={page} />
      </NumbersSection>
      <NumbersSection title={t('numbersPage.time')}>
        <TimeChart t={t} page={page} />
      </NumbersSection>
      {page.coverage.length > 0 && (
        <NumbersSection title={t('numbersPage.coverage')}>
          <CoverageChart t={t} page={page} />
        </NumbersSection>
      )}
      <NumbersSection title={t('agreement.title')}>
        <ReviewerAgreement t={t} agreement={agreement} />
      </NumbersSection>
    </article>
  )
}

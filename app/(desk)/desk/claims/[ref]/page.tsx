import type { Metadata } from 'next'
import { actionKeys, namedAction } from '#components/desk/action-key.ts'
import { BenchChecks } from '#components/desk/bench-checks.tsx'
import { BenchClaim } from '#components/desk/bench-claim.tsx'
import { BenchCrumbs } from '#components/desk/bench-crumbs.tsx'
import { BenchEvidence } from '#components/desk/bench-evidence.tsx'
import { BenchWork } from '#components/desk/bench-work.tsx'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { DoneNote } from '#components/desk/done-note.tsx'
import { readClaimBench } from '#lib/queries/desk/claim-bench.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { benchActions } from './bench-actions.ts'
import * as evidence from './evidence-actions.ts'
import { linkJustMade } from './link-just-made.ts'
import { previewCheck, previewFigure } from './previews.tsx'
import { Similar } from './similar.tsx'

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: t('bench.title', { number: (await params).ref }) }
}

export default async function BenchPage({ params, searchParams }: Props) {
  const { ref } = await params
  const claim = await readDesk(readClaimBench, { ref }, deskAddresses.bench(ref))
  const done = namedAction((await searchParams).done)
  return (
    <>
      {done && <DoneNote key={claim.logIdx} line={t(`done.${actionKeys[done]}`)} />}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,32rem)]">
        <section aria-label={t('bench.theClaim')}>
          <BenchCrumbs t={t} claim={claim} />
          <BenchClaim t={t} claim={claim} />
          <BenchEvidence t={t} claim={claim} />
          <BenchChecks t={t} claim={claim} />
          <Similar claim={ref} />
        </section>
        <section
          id="work"
          aria-label={t('bench.yourWork')}
          className="lg:sticky lg:top-0 lg:max-h-screen lg:self-start lg:overflow-y-auto lg:pr-1 lg:pb-6"
        >
          <BenchWork
            t={t}
            claim={claim}
            actions={benchActions}
            evidence={evidence}
            previews={{ check: previewCheck, figure: previewFigure }}
            questionLink={await linkJustMade(done)}
          />
        </section>
      </div>
    </>
  )
}

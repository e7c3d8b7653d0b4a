import { EvidenceSource, EvidenceWords } from '#components/evidence/evidence-list.tsx'
import { readingInWords } from '#components/figure/figure-in-words.ts'
import type { NamedFigure } from '#lib/queries/claim/claim-page.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What has been brought to bear on the claim, in the order it came, each with the figures it names. */
export function BenchEvidence({ t, claim }: { t: Translate; claim: ClaimBench }) {
  const mayAttach = claim.refusals['evidence.attach'] === null
  return (
    <section aria-labelledby="evidence" className="mt-6">
      <h2 id="evidence" className="border-t border-ink pt-2 font-semibold">
        {t('bench.evidence')}
      </h2>
      {claim.evidence.length === 0 && (
        <p className="mt-1">{t(mayAttach ? 'bench.noEvidence' : 'bench.withoutEvidence')}</p>
      )}
      <ul>
        {claim.evidence.map((one) => (
          <li
            key={one.id}
            id={`evidence-${one.id}`}
            className="grid gap-x-4 border-b border-hair py-2.5 target:bg-hair/40 sm:grid-cols-[5rem_minmax(0,1fr)]"
          >
            <p className="font-semibold">{t(`stance.${one.stance}`)}</p>
            <div>
              <EvidenceWords t={t} one={one} />
              <EvidenceSource t={t} one={one} />
              <NamedFigures
                t={t}
                figures={claim.namedFigures.filter(
                  (figure) => 'evidenceId' in figure.from && figure.from.evidenceId === one.id,
                )}
              />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Named figures as an expression would use them: name, value, what it is. */
function NamedFigures({ t, figures }: { t: Translate; figures: readonly NamedFigure[] }) {
  if (figures.length === 0) return null
  return (
    <dl aria-label={t('bench.named')} className="figures mt-1.5">
      {figures.map((figure) => (
        <div key={figure.name} className="flex flex-wrap items-baseline gap-x-3">
          <dt>
            <code className="select-all">{figure.name}</code>
          </dt>
          <dd>
            {readingInWords(t, { ...figure, comparator: 'equal' })}{' '}
            <span className="label">{figure.label}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

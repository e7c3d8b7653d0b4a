import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { ClaimedFigures } from './bench-figures.tsx'
import { BenchPassage } from './bench-passage.tsx'
import { deskAddresses } from './desk-addresses.ts'
import { recordHeading } from './record-heading.ts'

type Props = { t: Translate; claim: ClaimBench }

/** What is claimed: restated, by whom, in its place, and with its figures as they are read. */
export function BenchClaim({ t, claim }: Props) {
  const facts = [
    [t('bench.claimant'), claim.claimant.name],
    [t('bench.category'), claim.category],
    [t('bench.asOf'), claim.asOf === null ? null : dateInWords(claim.asOf)],
    [t('bench.checked'), t(`assertion.${claim.assertion}`)],
    [t('bench.selectedBecause'), selectionOf(t, claim)],
    [t('bench.range'), claim.range],
    [t('bench.recheckOn'), claim.recheckOn === null ? null : dateInWords(claim.recheckOn)],
  ].filter((fact): fact is [string, string] => fact[1] !== null)
  return (
    <>
      <h1 dir="auto" className={recordHeading(claim.restatement)}>
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
      <Assigned t={t} claim={claim} />
      <section aria-labelledby="quote" className="mt-6">
        <h2 id="quote" className="border-t border-ink pt-2 font-semibold">
          {t('bench.quote')}
        </h2>
        <BenchPassage t={t} claim={claim} />
        <p className="mt-1">
          <a
            href={
              claim.isPublic
                ? addresses.claimInDocument(claim.document.ref, claim.ref)
                : deskAddresses.document(claim.document.ref)
            }
            className="text-link"
          >
            {t('bench.inDocument')}
          </a>
        </p>
      </section>
      <ClaimedFigures t={t} claim={claim} />
    </>
  )
}

function selectionOf(t: Translate, { selectedBecause, selectionNote }: ClaimBench): string | null {
  const reasons = [selectedBecause === null ? null : t(`selection.${selectedBecause}`), selectionNote]
  return reasons.filter((one) => one !== null).join(': ') || null
}

/** Who has the claim, and the claims that belong to it. */
function Assigned({ t, claim }: Props) {
  const { assignments, links } = claim.desk
  return (
    <>
      {assignments.map((one) => (
        <p key={one.personId} className="mt-2">
          {one.dueOn === null
            ? t('bench.assigned', { name: one.name })
            : t('bench.assignedDue', { name: one.name, date: dateInWords(one.dueOn) })}
        </p>
      ))}
      {links.length > 0 && (
        <ul aria-label={t('bench.links')} className="mt-2">
          {links.map((link) => (
            <li key={`${link.kind} ${link.ref}`}>
              <span className="label">{t(`${link.isFrom ? 'linkKind' : 'linkKindBack'}.${link.kind}`)}</span>{' '}
              <a href={deskAddresses.bench(link.ref)} className="text-link">
                {link.restatement}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

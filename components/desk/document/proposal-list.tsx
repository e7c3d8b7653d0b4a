import { webAddress } from '#lib/addresses.ts'
import { openQuestions } from '#lib/extraction/index.ts'
import type { DeskDocument } from '#lib/queries/desk/desk-document.ts'
import type { ShownProposal } from '#lib/queries/desk/shown-proposals.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from '../desk-addresses.ts'
import { formLabels } from '../form-labels.ts'
import { ProposalForm } from './proposal-form.tsx'

type Props = { t: Translate; document: DeskDocument; accept: FormAction; dismiss: FormAction }

/** The proposals of a document that wait, to be accepted or set aside. */
export function ProposalList({ t, document, accept, dismiss }: Props) {
  const { proposals, proposalCount } = document
  return (
    <section aria-labelledby="proposals">
      <h2 id="proposals" className="border-t border-ink py-2.5 font-semibold">
        {t('proposals.title')}
      </h2>
      {proposals.length === 0 ? (
        <p>{t('proposals.none')}</p>
      ) : (
        <>
          <p className="label pb-2">
            {t('proposals.count', { shown: proposals.length, total: proposalCount })}
          </p>
          <ProposalForm
            rows={proposals.map((one) => rowOf(t, one))}
            words={{
              ...formLabels(t, ''),
              rest: t('triage.rest'),
              all: t('triage.all'),
              ticked: t('triage.ticked'),
              keyAll: t('keys.tickAll'),
              restatement: t('proposals.restatement'),
              assertion: t('proposals.assertion'),
              said: t('proposals.said'),
              so: t('proposals.so'),
              accept: t('proposals.accept'),
              dismissReason: t('proposals.dismissReason'),
              dismiss: t('proposals.dismiss'),
              choose: t('proposals.choose'),
              similar: t('proposals.similar'),
            }}
            accept={accept}
            dismiss={dismiss}
          />
        </>
      )}
    </section>
  )
}

function questionOf(t: Translate, { code, words }: { code: string; words: string }): string {
  const known = openQuestions.find((one) => one === code)
  return known ? t(`proposals.open.${known}`, { words }) : t('proposals.restatement')
}

function rowOf(t: Translate, one: ShownProposal) {
  const facts = [
    ...one.figures,
    ...(one.claimant === null ? [] : [one.claimant]),
    t('proposals.score', { share: one.score.toFixed(2) }),
  ]
  return {
    id: one.id,
    exact: one.exact,
    restatement: one.restatement ?? one.choices?.so ?? one.choices?.said ?? '',
    question: one.question && questionOf(t, one.question),
    facts: facts.join(' · '),
    source: webAddress(one.sourceAddress),
    isAssertionOpen: one.assertion === null,
    similar: one.similar.map((claim) => ({
      address: deskAddresses.bench(claim.ref),
      restatement: claim.restatement,
      why: [
        t('similar.from', { document: claim.document.title }),
        ...claim.because.map((likeness) => t(`similar.because.${likeness}`)),
      ].join(' · '),
    })),
  }
}

import type { BenchAction, ClaimBench } from '#lib/queries/claim-bench.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { actionKeys } from './action-key.ts'
import { BenchReviews } from './bench-reviews.tsx'
import { CheckForm } from './check-form.tsx'
import { DismissForm } from './dismiss-form.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { refusalInWords } from './refusal-in-words.ts'
import { ReviewForm } from './review-form.tsx'
import { SettleForm } from './settle-form.tsx'

type Props = { t: Translate; claim: ClaimBench; actions: Record<BenchAction, FormAction> }

/** What the viewer may do with the claim, each as a form, and why the rest is not open to them. */
export function BenchWork({ t, claim, actions }: Props) {
  const isOpen = (action: BenchAction) => claim.refusals[action] === null
  return (
    <>
      <BenchReviews t={t} claim={claim} />
      {isOpen('claim.settle') && <SettleForm t={t} claim={claim} action={actions['claim.settle']} />}
      {isOpen('evidence.attach') && (
        <EvidenceForm
          t={t}
          claim={claim}
          action={actions['evidence.attach']}
          isOpen={claim.evidence.length === 0}
        />
      )}
      {isOpen('check.add') && claim.figures.length > 0 && (
        <CheckForm t={t} claim={claim} action={actions['check.add']} />
      )}
      {isOpen('review.submit') && <ReviewForm t={t} claim={claim} action={actions['review.submit']} />}
      {isOpen('claim.dismiss') && <DismissForm t={t} claim={claim} action={actions['claim.dismiss']} />}
      <NotNow t={t} claim={claim} />
    </>
  )
}

function NotNow({ t, claim }: { t: Translate; claim: ClaimBench }) {
  const reasonAgainst = (action: BenchAction): string | null => {
    const code = claim.refusals[action]
    if (code !== null) return refusalInWords(t, action, code, claim.state)
    return action === 'check.add' && claim.figures.length === 0 ? t('checkForm.noFigure') : null
  }
  const shown =
    claim.state === 'contested' ? orderOfWork : orderOfWork.filter((one) => one !== 'claim.settle')
  const closed = shown
    .map((action) => ({ action, reason: reasonAgainst(action) }))
    .filter(({ reason }) => reason !== null)
  if (closed.length === 0) return null
  return (
    <section aria-labelledby="not-now" className="border-t border-ink py-2.5">
      <h2 id="not-now" className="font-semibold">
        {t('bench.notNow')}
      </h2>
      <dl className="mt-1 grid gap-1">
        {closed.map(({ action, reason }) => (
          <div key={action} className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
            <dt className="text-soft">{t(`benchAction.${actionKeys[action]}`)}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const orderOfWork = [
  'claim.settle',
  'evidence.attach',
  'check.add',
  'review.submit',
  'claim.dismiss',
] as const satisfies readonly BenchAction[]

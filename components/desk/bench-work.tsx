import { type EvidenceActions, EvidenceWork } from '#components/evidence/evidence-work.tsx'
import type { BenchAction, ClaimBench } from '#lib/queries/desk/claim-bench.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { actionKeys } from './action-key.ts'
import { CorrectFigureForm } from './bench-figures.tsx'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { BenchObjections } from './bench-objections.tsx'
import { BenchReviews } from './bench-reviews.tsx'
import { BenchTalk } from './bench-talk.tsx'
import { CheckForm } from './check-form.tsx'
import { EditForm, LinkForm, MergeForm, SplitForm } from './claim-forms.tsx'
import { AskForm, AssignForm } from './desk-forms.tsx'
import { DismissForm } from './dismiss-form.tsx'
import type { Preview } from './live-preview.tsx'
import { NewClaimForm } from './new-claim-form.tsx'
import { refusalInWords } from './refusal-in-words.ts'
import { ReviewForm } from './review-form.tsx'
import { EditorsVerdictForm } from './settle-form.tsx'
import { TakingBackForm } from './taking-back-forms.tsx'

type Props = BenchFormProps & {
  evidence: EvidenceActions
  previews: { check: Preview; figure: Preview }
  /** The address of a question just asked, shown once. */
  questionLink: string | null
}

/** What the viewer may do with the claim, each as a form in the order of work, and why the rest is not open to them. */
export function BenchWork({ previews, evidence, questionLink, ...props }: Props) {
  const { t, claim } = props
  return (
    <>
      <BenchReviews t={t} claim={claim} />
      <BenchObjections {...props} />
      <EditorsVerdictForm {...props} name="claim.settle" />
      {claim.refusals['evidence.attach'] === null && (
        <EvidenceWork t={t} claim={claim} actions={evidence} attach={props.actions['evidence.attach']} />
      )}
      <CheckForm {...props} preview={previews.check} />
      <ReviewForm {...props} name="review.submit" />
      <ReviewForm {...props} name="review.supersede" />
      {claim.isHeld && (
        <BenchForm {...props} name="claim.release" isOpen submit={t('benchForm.claim-release.submit')}>
          <p>{t('benchForm.claim-release.lead')}</p>
        </BenchForm>
      )}
      <EditorsVerdictForm {...props} name="claim.correct-verdict" />
      <TakingBackForm {...props} name="claim.reopen" />
      <TakingBackForm {...props} name="claim.withdraw" />
      <NotNow t={t} claim={claim} />
      <Assignment {...props} />
      <EditForm {...props} />
      <CorrectFigureForm {...props} preview={previews.figure} />
      <NewClaimForm {...props} />
      <SplitForm {...props} />
      <LinkForm {...props} />
      <MergeForm {...props} />
      <AskForm {...props} />
      <DismissForm {...props} />
      <BenchTalk {...props} questionLink={questionLink} />
    </>
  )
}

function Assignment(props: BenchFormProps) {
  const { t, claim } = props
  const isOwn = claim.desk.assignments.some((one) => one.isOwn)
  const name = isOwn ? 'claim.let-go' : 'claim.take'
  return (
    <>
      <BenchForm {...props} name={name} submit={t(`benchForm.${actionKeys[name]}.submit`)} />
      <AssignForm {...props} />
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

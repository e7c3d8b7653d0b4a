import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { webAddress } from '#lib/addresses.ts'
import { challengeOutcomes } from '#lib/policy/index.ts'
import type { BenchFormProps } from './bench-form.tsx'
import { formLabels } from './form-labels.ts'

/** Readers' objections to the verdict, each with its answer to come. */
export function BenchObjections({ t, claim, actions }: BenchFormProps) {
  const { challenges } = claim.desk
  if (challenges.length === 0) return null
  return (
    <section aria-labelledby="objections" className="border-t border-ink pt-2 pb-3">
      <h2 id="objections" className="font-semibold">
        {t('bench.objections')}
      </h2>
      {challenges.map((one) => {
        const address = webAddress(one.sourceAddress)
        return (
          <article key={one.id} className="border-b border-hair py-2">
            <p className="max-w-[66ch] whitespace-pre-line">{one.reason ?? t('claim.erased')}</p>
            <p className="label">
              {`${dateInWords(one.createdAt)} · ${t('talk.source')}: `}
              {address === null ? (
                one.sourceTitle
              ) : (
                <a href={address} rel="noreferrer" className="text-link">
                  {one.sourceTitle}
                </a>
              )}
              {one.contact !== null && ` · ${t('talk.contact')}: ${one.contact}`}
              {one.outcome !== null && ` · ${t(`talk.${one.outcome}`)}`}
            </p>
            {one.outcome === null && claim.refusals['challenge.answer'] === null && (
              <FormSection
                id={`answer-${one.id}`}
                title={t('benchAction.challenge-answer')}
                isOpen
                action={actions['challenge.answer']}
                labels={formLabels(t, t('benchForm.challenge-answer.submit'))}
              >
                <input type="hidden" name="challenge" value={one.id} />
                <ChoiceField
                  name="outcome"
                  label={t('benchForm.challenge-answer.outcome')}
                  options={challengeOutcomes.map((value) => ({
                    value,
                    label: t(`benchForm.challenge-answer.${value}`),
                  }))}
                />
                <TextField
                  name="reason"
                  label={t('benchForm.challenge-answer.reason')}
                  hint={t('benchForm.challenge-answer.reasonHint')}
                  isProse
                />
              </FormSection>
            )}
          </article>
        )
      })}
    </section>
  )
}

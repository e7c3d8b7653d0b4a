import { ChoiceField } from '#components/form/choice-field.tsx'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { DeskSettings } from '#lib/queries/desk/desk-settings.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; settings: DeskSettings; action: FormAction }

const switches = ['transcribedEvidence', 'proposerMayReview', 'holdVerdicts'] as const

/** How claims are decided on this site. */
export function PolicyForm({ t, settings: { policy, policyVersion }, action }: Props) {
  return (
    <FormSection
      id="policy"
      title={t('deskSettings.policy')}
      isOpen
      action={action}
      labels={formLabels(t, t('deskSettings.save'))}
    >
      <input type="hidden" name="version" value={policyVersion} />
      <TextField
        name="reviewsNeeded"
        type="number"
        label={t('deskSettings.reviewsNeeded')}
        hint={t('deskSettings.reviewsNeededHint')}
        value={String(policy.reviewsNeeded)}
      />
      {switches.map((name) => (
        <ChoiceField
          key={name}
          name={name}
          label={t(`deskSettings.${name}`)}
          isInline
          value={[policy[name] ? 'yes' : 'no']}
          options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`deskSettings.${value}`) }))}
        />
      ))}
      <TextField
        name="halfLives"
        label={t('deskSettings.halfLives')}
        hint={t('deskSettings.halfLivesHint')}
        value={Object.entries(policy.halfLives)
          .map(([category, days]) => `${category}: ${days}`)
          .join('\n')}
        isOptional
        isProse
      />
    </FormSection>
  )
}

/** How claims are decided, for whoever may read it and not change it. */
export function PolicyFacts({ t, settings: { policy } }: Omit<Props, 'action'>) {
  const facts = [
    [t('deskSettings.reviewsNeeded'), String(policy.reviewsNeeded)],
    ...switches.map((name) => [t(`deskSettings.${name}`), t(`deskSettings.${policy[name] ? 'yes' : 'no'}`)]),
    [
      t('deskSettings.halfLives'),
      Object.entries(policy.halfLives)
        .map(([category, days]) => t('deskSettings.days', { category, days }))
        .join(', '),
    ],
  ]
  return (
    <section aria-labelledby="policy" className="border-t border-ink py-2.5">
      <h2 id="policy" className="font-semibold">
        {t('deskSettings.policy')}
      </h2>
      <p className="label">{t('deskSettings.onlyAdmin')}</p>
      <dl className="mt-2 grid gap-x-6 gap-y-1.5 sm:grid-cols-[1fr_1fr]">
        {facts.map(([term, value]) => (
          <div key={term} className="grid grid-cols-subgrid sm:col-span-2">
            <dt className="text-soft">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

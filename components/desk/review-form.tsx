import { ChoiceField } from '#components/form/choice-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { FramingField, VerdictDetails, VerdictField } from './verdict-fields.tsx'

/** A verdict on the claim, with its reasons and the evidence it rests on; or a second thought in place of one's first. */
export function ReviewForm({
  name,
  ...props
}: BenchFormProps & { name: 'review.submit' | 'review.supersede' }) {
  const { t, claim } = props
  const isFirst = name === 'review.submit'
  const given = isFirst ? undefined : (claim.own ?? undefined)
  return (
    <BenchForm
      {...props}
      name={name}
      id={isFirst ? 'review' : 'supersede'}
      isOpen={isFirst}
      submit={t(isFirst ? 'reviewForm.submit' : 'reviewForm.supersede')}
      {...(isFirst ? { shortcut: { key: 'd', label: t('keys.decide') } } : {})}
    >
      <input type="hidden" name="version" value={claim.version} />
      <VerdictField t={t} {...(given ? { given } : {})} />
      <CitedEvidence t={t} claim={claim} cited={given?.evidence ?? onlyOne(claim.evidence)} />
      <TextField
        name="rationale"
        label={t('reviewForm.rationale')}
        hint={t('reviewForm.rationaleHint')}
        value={given?.rationale ?? ''}
        isProse
      />
      <FramingField t={t} {...(given ? { given } : {})} />
      <TextField
        name="framingNote"
        label={t('reviewForm.framingNote')}
        hint={t('reviewForm.framingNoteHint')}
        value={given?.framingNote ?? ''}
        isUnmarked
        isOptional
      />
      <details>
        <summary className="cursor-pointer text-sm font-semibold">{t('reviewForm.more')}</summary>
        <div className="mt-2 grid gap-4">
          <VerdictDetails t={t} {...(given ? { given } : {})} />
        </div>
      </details>
      <p className="label">{t('reviewForm.final')}</p>
    </BenchForm>
  )
}

/** A single piece of evidence is what a verdict rests on, unless its reviewer takes it away. */
const onlyOne = (evidence: readonly { id: string }[]): string[] =>
  evidence.length === 1 ? evidence.map((one) => one.id) : []

type CitedProps = Pick<BenchFormProps, 't' | 'claim'> & { cited: readonly string[] }

function CitedEvidence({ t, claim, cited }: CitedProps) {
  if (claim.evidence.length === 0)
    return (
      <>
        <input type="hidden" name="evidence[]" value="" />
        <p id="review-evidence" className="max-w-[66ch]">
          {t('reviewForm.noEvidence')}
        </p>
      </>
    )
  return (
    <ChoiceField
      name="evidence[]"
      label={t('reviewForm.evidence')}
      hint={t('reviewForm.evidenceHint')}
      isMany
      value={cited}
      options={claim.evidence.map((one) => ({
        value: one.id,
        label: `${t(`stance.${one.stance}`)}: ${one.source.title}`,
        line: one.locator,
      }))}
    />
  )
}

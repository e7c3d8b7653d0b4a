import { VerdictMark } from '#components/claim/verdict-mark.tsx'
import { ChoiceField } from '#components/form/choice-field.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { type Framing, framings, type Verdict, verdicts } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What was given before, where a form begins with it. */
export type GivenVerdict = {
  verdict?: Verdict | null
  framing?: Framing | null
  caveat?: string | null
  range?: string | null
  recheckOn?: string | null
}

/** The verdicts, each with its mark and what it means. */
export function VerdictField({ t, given }: { t: Translate; given?: GivenVerdict }) {
  return (
    <ChoiceField
      name="verdict"
      label={t('reviewForm.verdict')}
      {...(given?.verdict ? { value: [given.verdict] } : {})}
      options={verdicts.map((value) => ({
        value,
        label: <VerdictMark word={t(`verdict.${value}`)} verdict={value} />,
        line: t(`verdictLine.${value}`),
      }))}
    />
  )
}

/** How the claim puts what the sources say. */
export function FramingField({ t, given }: { t: Translate; given?: GivenVerdict }) {
  return (
    <SelectField
      name="framing"
      label={t('reviewForm.framing')}
      value={given?.framing ?? 'exact'}
      options={framings.map((value) => ({ value, label: t(`framing.${value}`) }))}
    />
  )
}

/** What is shown wherever the verdict is, and when it is looked at again. */
export function VerdictDetails({ t, given }: { t: Translate; given?: GivenVerdict }) {
  return (
    <>
      <TextField
        name="caveat"
        label={t('reviewForm.caveat')}
        hint={t('reviewForm.caveatHint')}
        value={given?.caveat ?? ''}
        isOptional
      />
      <TextField
        name="range"
        label={t('reviewForm.range')}
        hint={t('reviewForm.rangeHint')}
        value={given?.range ?? ''}
        isOptional
      />
      <TextField
        name="recheckOn"
        type="date"
        label={t('reviewForm.recheckOn')}
        hint={t('reviewForm.recheckOnHint')}
        value={given?.recheckOn ?? ''}
        isOptional
      />
    </>
  )
}

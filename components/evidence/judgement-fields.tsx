import { ChoiceField } from '#components/form/choice-field.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { relevances, stances } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** The two judgements, each with its own question, and what a reader should know besides. */
export function JudgementFields({ t }: { t: Translate }) {
  return (
    <>
      <ChoiceField
        name="stance"
        label={t('evidenceForm.stance')}
        isInline
        options={stances.map((value) => ({ value, label: t(`stance.${value}`) }))}
      />
      <ChoiceField
        name="relevance"
        label={t('evidenceWork.relevance')}
        isInline
        value={[relevances[0]]}
        options={relevances.map((value) => ({ value, label: t(`relevance.${value}`) }))}
      />
      <details>
        <summary className="cursor-pointer text-link">{t('evidenceWork.more')}</summary>
        <div className="grid gap-3 pt-2">
          <div className="grid gap-3 sm:grid-cols-3">
            <TextField name="scope.period" label={t('evidenceWork.period')} isOptional isUnmarked />
            <TextField name="scope.place" label={t('evidenceWork.place')} isOptional isUnmarked />
            <TextField name="scope.method" label={t('evidenceWork.method')} isOptional isUnmarked />
          </div>
          <TextField
            name="note"
            label={t('evidenceWork.note')}
            hint={t('evidenceWork.noteHint')}
            isProse
            isOptional
          />
        </div>
      </details>
    </>
  )
}

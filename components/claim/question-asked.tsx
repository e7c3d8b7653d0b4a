import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import type { QuestionPage } from '#lib/queries/desk/question-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; asked: QuestionPage; token: string; action: FormAction }

/** What an author or an expert is asked about one claim, with room for the one answer. */
export function QuestionAsked({ t, asked, token, action }: Props) {
  return (
    <article className="max-w-[44rem]">
      <h1 className="headline">{t('question.title')}</h1>
      <p className="mt-4">
        {t('question.lead', { name: asked.askedBy, date: dateInWords(asked.deadlineAt) })}
      </p>
      <h2 className="label mt-6">{t('question.claim')}</h2>
      <p className="font-serif text-xl">{asked.restatement}</p>
      {asked.passage !== null && (
        <>
          <h2 className="label mt-6">{t('question.around')}</h2>
          <blockquote className="font-serif text-lg whitespace-pre-line text-soft">
            {asked.passage.before}
            <mark className="bg-transparent text-ink underline underline-offset-4">
              {asked.passage.exact}
            </mark>
            {asked.passage.after}
          </blockquote>
        </>
      )}
      <h2 className="label mt-6">{t('question.question')}</h2>
      <p className="mb-5 max-w-[66ch] font-semibold whitespace-pre-line">{asked.question}</p>
      <FormSheet id="answer" isWide action={action} labels={formLabels(t, t('question.submit'))}>
        <input type="hidden" name="token" value={token} />
        <TextField name="answer" label={t('question.answer')} hint={t('question.answerHint')} isProse />
      </FormSheet>
    </article>
  )
}

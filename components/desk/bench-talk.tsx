import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import type { BenchComment } from '#lib/queries/desk/bench-desk.ts'
import { BenchForm, type BenchFormProps } from './bench-form.tsx'
import { formLabels } from './form-labels.ts'

/** What colleagues say to each other about the claim, in threads; and what was asked outside. */
export function BenchTalk({ questionLink, ...props }: BenchFormProps & { questionLink: string | null }) {
  const { t, claim } = props
  return (
    <section aria-labelledby="talk" className="border-t border-ink pt-2">
      <h2 id="talk" className="font-semibold">
        {t('bench.talk')}
      </h2>
      {questionLink !== null && (
        <p className="mt-1 border-l-4 border-ink pl-3">
          {t('talk.linkOnce')}: <code className="break-all select-all">{questionLink}</code>
        </p>
      )}
      {claim.desk.questions.map((question) => (
        <Question key={question.id} {...props} question={question} />
      ))}
      {claim.desk.comments.length === 0 && <p className="label mt-1">{t('talk.none')}</p>}
      <ul>
        {claim.desk.comments.map((comment) => (
          <li key={comment.id} className="border-b border-hair py-2">
            <Comment {...props} comment={comment} />
            <ul className="ml-5">
              {comment.replies.map((reply) => (
                <li key={reply.id} className="mt-2">
                  <Comment {...props} comment={reply} />
                </li>
              ))}
            </ul>
            <BenchForm
              {...props}
              name="comment.add"
              id={`reply-${comment.id}`}
              title={t('benchForm.comment-add.reply')}
              submit={t('benchForm.comment-add.reply')}
            >
              <input type="hidden" name="parent" value={comment.id} />
              <TextField name="text" label={t('benchForm.comment-add.replyText')} isProse />
            </BenchForm>
          </li>
        ))}
      </ul>
      <BenchForm
        {...props}
        name="comment.add"
        id="comment"
        submit={t('benchForm.comment-add.submit')}
        shortcut={{ key: 'm', label: t('keys.comment') }}
      >
        <TextField
          name="text"
          label={t('benchForm.comment-add.text')}
          hint={t('benchForm.comment-add.textHint')}
          isProse
        />
      </BenchForm>
    </section>
  )
}

function Comment({ t, comment, actions }: BenchFormProps & { comment: BenchComment }) {
  return (
    <>
      <p className="max-w-[66ch] whitespace-pre-line">{comment.text}</p>
      <p className="label">
        {t('talk.by', { name: comment.author, date: dateInWords(comment.createdAt) })}
        {comment.isEdited && ` · ${t('talk.edited')}`}
      </p>
      {comment.isOwn && <EditComment t={t} comment={comment} actions={actions} />}
    </>
  )
}

function EditComment({
  t,
  comment,
  actions,
}: Pick<BenchFormProps, 't' | 'actions'> & { comment: BenchComment }) {
  return (
    <FormSection
      id={`edit-${comment.id}`}
      title={t('benchAction.comment-edit')}
      action={actions['comment.edit']}
      labels={formLabels(t, t('benchForm.comment-edit.submit'))}
    >
      <input type="hidden" name="comment" value={comment.id} />
      <input type="hidden" name="version" value={comment.version} />
      <TextField name="text" label={t('benchForm.comment-edit.text')} value={comment.text} isProse />
    </FormSection>
  )
}

type QuestionProps = BenchFormProps & { question: BenchFormProps['claim']['desk']['questions'][number] }

function Question({ t, question, actions }: QuestionProps) {
  const state = question.isOpen
    ? t('talk.waiting', { date: dateInWords(question.deadlineAt) })
    : question.answer === null
      ? t('talk.closed')
      : t('talk.answer')
  return (
    <div className="border-b border-hair py-2">
      <p className="max-w-[66ch] whitespace-pre-line">{question.question}</p>
      <p className="label">{`${question.recipient} · ${question.askedBy} · ${state}`}</p>
      {question.answer !== null && <p className="mt-1 max-w-[66ch] whitespace-pre-line">{question.answer}</p>}
      {question.isOpen && (
        <FormSection
          id={`revoke-${question.id}`}
          title={t('benchAction.question-revoke')}
          action={actions['question.revoke']}
          labels={formLabels(t, t('benchForm.question-revoke.submit'))}
        >
          <input type="hidden" name="question" value={question.id} />
        </FormSection>
      )}
    </div>
  )
}

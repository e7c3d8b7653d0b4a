import type { Metadata } from 'next'
import { QuestionAsked } from '#components/claim/question-asked.tsx'
import { readQuestionPage } from '#lib/queries/desk/question-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPrivately } from '#lib/web/read.ts'
import { tokenHash } from '#lib/web/token-hash.ts'
import { answer } from './actions.ts'

export const metadata: Metadata = { title: t('question.title'), robots: { index: false, follow: false } }

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { token } = await params
  const asked = await readPrivately(readQuestionPage, { tokenHash: tokenHash(token) })
  if (asked !== null) return <QuestionAsked t={t} asked={asked} token={token} action={answer} />
  const isThanks = (await searchParams).sent !== undefined
  return (
    <article className="max-w-[44rem]">
      <h1 className="headline">{t(isThanks ? 'question.thanks' : 'question.closed')}</h1>
      <p role="status" className="mt-4">
        {t(isThanks ? 'question.thanksLine' : 'question.closedLine')}
      </p>
    </article>
  )
}

import type { Metadata } from 'next'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import { readUnpublished } from '#lib/queries/unpublished.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'

export const metadata: Metadata = { title: t('gone.title'), robots: { index: false } }

type Props = { params: Promise<{ kind: string; ref: string }> }

/** What stands in place of a page that was taken off; `lib/web/routes/answer-gone.ts` leads here. */
export default async function GonePage({ params }: Props) {
  const { kind, ref } = await params
  const isClaim = kind === 'claim'
  const { title, at, reason } = await readPublic(readUnpublished, {
    kind: isClaim ? 'claim' : 'document',
    ref,
  })
  const date = dateInWords(at)
  return (
    <article className="max-w-[66ch]">
      <h1 className="headline">{t('gone.title')}</h1>
      <p className="mt-4">{isClaim ? t('gone.claim', { date }) : t('gone.document', { title, date })}</p>
      {reason !== null && (
        <>
          <p className="mt-4">{t('gone.reason')}</p>
          <blockquote className="border-l-2 border-hair pl-4 font-serif whitespace-pre-wrap">
            {reason}
          </blockquote>
        </>
      )}
      <p className="mt-4">
        <a href={addresses.log} className="text-link">
          {t('gone.log')}
        </a>
      </p>
    </article>
  )
}

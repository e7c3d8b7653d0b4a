import type { Metadata } from 'next'
import { ObjectionForm } from '#components/claim/objection-form.tsx'
import { Judgement } from '#components/claim/verdict-mark.tsx'
import { addresses } from '#lib/addresses.ts'
import { readClaimPage } from '#lib/queries/claim/claim-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readPublic } from '#lib/web/read.ts'
import { object } from './actions.ts'

export const metadata: Metadata = { title: t('objection.title'), robots: { index: false } }

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ObjectionPage({ params, searchParams }: Props) {
  const claim = await readPublic(readClaimPage, await params)
  const isSent = (await searchParams).sent !== undefined
  return (
    <article className="max-w-[44rem]">
      <p className="label">
        <a href={addresses.claim(claim.ref)} className="text-link">
          {t('objection.back')}
        </a>
      </p>
      <h1 className="headline mt-2">{isSent ? t('objection.sent') : t('objection.title')}</h1>
      <p className="mt-4 font-serif text-xl">{claim.restatement}</p>
      <p className="mt-2">
        <Judgement t={t} claim={claim} />
      </p>
      {isSent ? (
        <p role="status" className="mt-4">
          {t('objection.sentLine')}
        </p>
      ) : claim.verdict === null ? (
        <p className="mt-4">{t('objection.none')}</p>
      ) : (
        <ObjectionForm t={t} claim={claim.ref} action={object} />
      )}
    </article>
  )
}

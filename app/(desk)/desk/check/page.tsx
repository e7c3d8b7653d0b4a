import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { FindingGroups } from '#components/desk/finding-groups.tsx'
import { OneButtonForm } from '#components/desk/one-button-form.tsx'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { readSelfCheck } from '#lib/queries/desk/self-check-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { lookNow } from './actions.ts'

export const metadata: Metadata = { title: t('findings.title') }

export default async function SelfCheckPage() {
  const { at, findings, mayRun } = await readDesk(readSelfCheck, {}, deskAddresses.findings)
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 pb-3">
        <h1 className="text-xl font-semibold">{t('findings.title')}</h1>
        <p>
          {at === null
            ? t('findings.never')
            : t('findings.at', { date: dateInWords(at), count: findings.length })}
        </p>
        {mayRun && (
          <OneButtonForm action={lookNow} labels={{ submit: t('findings.run'), key: crypto.randomUUID() }} />
        )}
      </div>
      <p className="max-w-[66ch]">{t('findings.lead')}</p>
      <FindingGroups t={t} findings={findings} isFresh={at !== null} />
    </>
  )
}

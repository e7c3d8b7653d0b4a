import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { personAddresses } from '#components/person/person-addresses.ts'
import { Button } from '#components/ui/button.tsx'
import { codesToShow } from '#lib/auth/codes-to-show.ts'
import { firstPage } from '#lib/auth/local-path.ts'
import { requireStage } from '#lib/auth/require-stage.ts'
import { ownSession } from '#lib/auth/second-factor.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { putAway } from '../actions.ts'

export const metadata: Metadata = { title: t('codes.title'), robots: { index: false } }

export default async function CodesPage() {
  await requireStage('full', firstPage)
  const codes = await codesToShow((await ownSession()).person.id)
  if (codes.length === 0) redirect(personAddresses.account)
  return (
    <>
      <h1 className="headline">{t('codes.title')}</h1>
      <p className="mt-4 max-w-[66ch]">{t('codes.lead')}</p>
      <ul className="my-6 grid max-w-[28rem] grid-cols-1 gap-x-8 gap-y-1 border-y border-hair py-4 font-mono text-[15px] sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form action={putAway}>
        <Button>{t('codes.kept')}</Button>
      </form>
    </>
  )
}

import type { Metadata } from 'next'
import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { ReaderChallenges, ReaderSuggestions } from '#components/desk/reader-rows.tsx'
import { readReadersPage } from '#lib/queries/desk/readers-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { note } from './actions.ts'

export const metadata: Metadata = { title: t('readers.title') }

export default async function ReadersPage() {
  const page = await readDesk(readReadersPage, {}, deskAddresses.readers)
  return (
    <>
      <h1 className="pb-3 text-xl font-semibold">{t('readers.title')}</h1>
      <ReaderChallenges t={t} page={page} />
      <ReaderSuggestions t={t} page={page} action={note} />
    </>
  )
}

import type { Metadata } from 'next'
import { DoneNote } from '#components/desk/done-note.tsx'
import { AccountInterests } from '#components/person/account-interests.tsx'
import { AccountProfile } from '#components/person/account-profile.tsx'
import { AccountSecrets } from '#components/person/account-secrets.tsx'
import { doneInWords } from '#components/person/done-in-words.ts'
import { personAddresses } from '#components/person/person-addresses.ts'
import { SessionList } from '#components/person/session-list.tsx'
import { sessionView } from '#lib/auth/session-view.ts'
import { readAccountPage } from '#lib/queries/person/account-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { describe, endAll, endOne, note, removeFactor, renew, setPassword } from './actions.ts'

export const metadata: Metadata = { title: t('account.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function AccountPage({ searchParams }: Props) {
  const account = await readDesk(readAccountPage, await sessionView(), personAddresses.account)
  const done = doneInWords(t, (await searchParams).done)
  return (
    <div className="max-w-[52rem]">
      {done !== null && <DoneNote line={done} />}
      <h1 className="text-xl font-semibold">{t('account.title')}</h1>
      <AccountProfile t={t} account={account} describe={describe} />
      {!account.isDemo && (
        <AccountSecrets t={t} account={account} actions={{ setPassword, renew, removeFactor }} />
      )}
      <SessionList t={t} sessions={account.sessions} endOne={endOne} endAll={endAll} />
      {account.mayNoteInterest && <AccountInterests t={t} interests={account.interests} note={note} />}
    </div>
  )
}

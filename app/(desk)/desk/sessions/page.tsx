import type { Metadata } from 'next'
import { DoneNote } from '#components/desk/done-note.tsx'
import { AllSessions } from '#components/person/all-sessions.tsx'
import { doneInWords } from '#components/person/done-in-words.ts'
import { personAddresses } from '#components/person/person-addresses.ts'
import { sessionView } from '#lib/auth/session-view.ts'
import { readSessionsPage } from '#lib/queries/person/sessions-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { endOne } from './actions.ts'

export const metadata: Metadata = { title: t('sessions.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SessionsPage({ searchParams }: Props) {
  const page = await readDesk(readSessionsPage, await sessionView(), personAddresses.sessions)
  const note = doneInWords(t, (await searchParams).done)
  return (
    <div className="max-w-[64rem]">
      {note !== null && <DoneNote line={note} />}
      <p className="label">
        <a href={personAddresses.people}>{t('people.title')}</a>
      </p>
      <h1 className="text-xl font-semibold">{t('sessions.title')}</h1>
      <AllSessions t={t} page={page} endOne={endOne} />
    </div>
  )
}

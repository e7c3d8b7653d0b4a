import type { Metadata } from 'next'
import { DoneNote } from '#components/desk/done-note.tsx'
import { doneInWords } from '#components/person/done-in-words.ts'
import { InvitationList } from '#components/person/invitation-list.tsx'
import { PeopleList } from '#components/person/people-list.tsx'
import { personAddresses } from '#components/person/person-addresses.ts'
import { readPeoplePage } from '#lib/queries/person/people-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { invite, withdraw } from './actions.ts'

export const metadata: Metadata = { title: t('people.title') }

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function PeoplePage({ searchParams }: Props) {
  const { words, done } = await searchParams
  const args = { words: typeof words === 'string' ? words.trim().slice(0, 100) : '', at: new Date() }
  const page = await readDesk(readPeoplePage, args, personAddresses.people)
  const note = doneInWords(t, done)
  return (
    <div className="max-w-[64rem]">
      {note !== null && <DoneNote line={note} />}
      <h1 className="text-xl font-semibold">{t('people.title')}</h1>
      <p className="mt-2 flex flex-wrap gap-x-6">
        <a href={personAddresses.sessions} className="text-link underline underline-offset-3">
          {t('people.toSessions')}
        </a>
        <a href={personAddresses.audit} className="text-link underline underline-offset-3">
          {t('people.toAudit')}
        </a>
      </p>
      <PeopleList t={t} page={page} words={args.words} />
      <InvitationList t={t} invitations={page.invitations} invite={invite} withdraw={withdraw} />
    </div>
  )
}

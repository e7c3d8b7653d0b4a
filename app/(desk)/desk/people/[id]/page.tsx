import type { Metadata } from 'next'
import { DoneNote } from '#components/desk/done-note.tsx'
import { doneInWords } from '#components/person/done-in-words.ts'
import { personAddresses } from '#components/person/person-addresses.ts'
import { PersonDeeds } from '#components/person/person-deeds.tsx'
import { PersonFacts } from '#components/person/person-facts.tsx'
import { sessionView } from '#lib/auth/session-view.ts'
import { readPersonPage } from '#lib/queries/person/person-page.ts'
import { translate as t } from '#lib/web/catalogue/messages.ts'
import { readDesk } from '#lib/web/read-desk.ts'
import { endSessions, giveRole, remove, resetFactor, restore, suspend } from './actions.ts'

export const metadata: Metadata = { title: t('people.title') }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const actions = { giveRole, suspend, restore, remove, resetFactor, endSessions }

export default async function PersonPage({ params, searchParams }: Props) {
  const { id } = await params
  const args = { id, ...(await sessionView()) }
  const person = await readDesk(readPersonPage, args, personAddresses.person(id))
  const note = doneInWords(t, (await searchParams).done)
  return (
    <div className="max-w-[52rem]">
      {note !== null && <DoneNote line={note} />}
      <p className="label">
        <a href={personAddresses.people}>{t('people.title')}</a>
      </p>
      <h1 className="text-xl font-semibold break-words">{person.name}</h1>
      <PersonFacts t={t} person={person} />
      <PersonDeeds t={t} person={person} actions={actions} />
    </div>
  )
}

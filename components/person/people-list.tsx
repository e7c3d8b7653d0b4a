import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { PeoplePage, PeopleRow } from '#lib/queries/person/people-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'
import { instantInWords } from './instant-in-words.ts'
import { personAddresses } from './person-addresses.ts'

type Props = { t: Translate; page: PeoplePage; words: string }

/** Everybody with an account, found by words. */
export function PeopleList({ t, page, words }: Props) {
  return (
    <AccountPart title={t('people.all', { count: page.total })}>
      <search>
        <form className="flex flex-wrap items-end gap-3">
          <div>
            <label htmlFor="people-words" className="block text-sm font-semibold">
              {t('people.words')}
            </label>
            <Input id="people-words" name="words" defaultValue={words} className="w-64" />
          </div>
          <Button look="outlined">{t('people.find')}</Button>
        </form>
      </search>
      {page.people.length === 0 && <p>{t('people.nobody')}</p>}
      <ul>
        {page.people.map((person) => (
          <li
            key={person.id}
            className="grid gap-x-6 gap-y-0.5 border-b border-hair py-2 sm:grid-cols-[minmax(0,1fr)_9rem_12rem]"
          >
            <div className="min-w-0 break-words">
              <a href={personAddresses.person(person.id)} className="text-link">
                {person.name}
              </a>
              <p className="label">{[person.email, person.affiliation].filter(Boolean).join(' · ')}</p>
            </div>
            <p>{t(`role.${person.role}`)}</p>
            <p className="label">{standingOf(t, person)}</p>
          </li>
        ))}
      </ul>
      {page.people.length < page.total && (
        <p>{t('people.more', { count: page.total - page.people.length })}</p>
      )}
    </AccountPart>
  )
}

function standingOf(t: Translate, person: PeopleRow): string {
  const parts = [
    person.isDemo ? t('people.demo') : null,
    person.isSuspended ? t('people.suspended') : null,
    person.hasSecondFactor ? t('people.secondFactor') : null,
    person.lastSeenAt === null
      ? t('people.neverSeen')
      : t('people.seen', { at: instantInWords(person.lastSeenAt) }),
  ]
  return parts.filter(Boolean).join(' · ')
}

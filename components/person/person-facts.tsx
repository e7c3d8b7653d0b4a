import type { PersonPage } from '#lib/queries/person/person-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deviceInWords } from './device-in-words.ts'
import { instantInWords } from './instant-in-words.ts'
import { personAddresses } from './person-addresses.ts'

/** What is known of an account, as terms and what they stand for. */
export function PersonFacts({ t, person }: { t: Translate; person: PersonPage }) {
  const facts: [string, string][] = [
    [t('people.email'), person.email ?? '—'],
    [t('account.affiliation'), person.affiliation ?? '—'],
    [t('people.role'), t(`role.${person.role}`)],
    [t('people.standing'), t(person.isSuspended ? 'people.suspended' : 'people.mayComeIn')],
    [t('account.factor'), t(person.hasSecondFactor ? 'people.yes' : 'people.no')],
    [t('people.since'), instantInWords(person.since)],
    [t('people.reviews'), String(person.reviewCount)],
  ]
  return (
    <>
      <dl className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
        {facts.map(([term, said]) => (
          <div key={term} className="contents">
            <dt className="text-soft">{term}</dt>
            <dd className="break-words">{said}</dd>
          </div>
        ))}
      </dl>
      <h2 className="mt-6 font-semibold">{t('people.openSessions', { count: person.sessions.length })}</h2>
      <ul>
        {person.sessions.map((session) => (
          <li key={session.id} className="label border-b border-hair py-1.5">
            {`${deviceInWords(t, session.device)} · ${t('sessions.line', {
              method: t(`sessionMethod.${session.method}`),
              address: session.address ?? t('sessions.nowhere'),
              since: instantInWords(session.startedAt),
              seen: instantInWords(session.lastSeenAt),
            })}`}
          </li>
        ))}
      </ul>
      <a
        href={`${personAddresses.audit}?person=${person.id}`}
        className="mt-2 inline-block text-link underline underline-offset-3"
      >
        {t('people.toOwnAudit')}
      </a>
    </>
  )
}

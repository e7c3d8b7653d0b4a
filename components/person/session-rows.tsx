import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import type { PersonSession } from '#lib/queries/person/person-session.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deviceInWords } from './device-in-words.ts'
import { instantInWords } from './instant-in-words.ts'
import { personAddresses } from './person-addresses.ts'

type Session = PersonSession & { readonly person?: { readonly id: string; readonly name: string } }
type Props = { t: Translate; sessions: readonly Session[]; endOne: FormAction }

/** Sessions, each with whose it is where that is said, and each but the one at hand to be ended. */
export function SessionRows({ t, sessions, endOne }: Props) {
  return (
    <ul>
      {sessions.map((session) => (
        <li
          key={session.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hair py-2"
        >
          <div className="min-w-0">
            <p className="break-words">
              {session.person && (
                <>
                  <a href={personAddresses.person(session.person.id)} className="text-link">
                    {session.person.name}
                  </a>
                  {' · '}
                </>
              )}
              {deviceInWords(t, session.device)}
              {session.isThisOne && <strong>{` · ${t('sessions.thisOne')}`}</strong>}
            </p>
            <p className="label">
              {t('sessions.line', {
                method: t(`sessionMethod.${session.method}`),
                address: session.address ?? t('sessions.nowhere'),
                since: instantInWords(session.startedAt),
                seen: instantInWords(session.lastSeenAt),
              })}
            </p>
          </div>
          {!session.isThisOne && (
            <FormSheet
              id={`end-${session.id}`}
              action={endOne}
              look="plain"
              labels={formLabels(t, t('sessions.end'))}
            >
              <input type="hidden" name="session" value={session.id} />
            </FormSheet>
          )}
        </li>
      ))}
    </ul>
  )
}

import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import type { PersonSession } from '#lib/queries/person-session.ts'
import type { FormAction } from '#lib/web/form-action.ts'
import type { Translate } from '#lib/web/messages.ts'
import { AccountPart } from './account-part.tsx'
import { deviceInWords } from './device-in-words.ts'
import { instantInWords } from './instant-in-words.ts'

type Props = {
  t: Translate
  sessions: readonly PersonSession[]
  endOne: FormAction
  endAll: FormAction
}

/** Where somebody is signed in, each to be ended, and all at once. */
export function SessionList({ t, sessions, endOne, endAll }: Props) {
  return (
    <AccountPart title={t('sessions.own')} lead={t('sessions.ownLead', { count: sessions.length })}>
      <ul>
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hair py-2"
          >
            <div className="min-w-0">
              <p className="break-words">
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
      <FormSheet id="end-all" action={endAll} look="outlined" labels={formLabels(t, t('sessions.endAll'))} />
    </AccountPart>
  )
}

import type { SessionsPage } from '#lib/queries/person/sessions-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { SessionRows } from './session-rows.tsx'

type Props = { t: Translate; page: SessionsPage; endOne: FormAction }

/** Everybody's sessions, each to be ended. */
export function AllSessions({ t, page, endOne }: Props) {
  return (
    <>
      <p className="mt-1 mb-4 text-soft">{t('sessions.count', { count: page.total })}</p>
      <div className="border-t border-ink">
        <SessionRows t={t} sessions={page.sessions} endOne={endOne} />
      </div>
    </>
  )
}

import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import type { PersonSession } from '#lib/queries/person/person-session.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'
import { SessionRows } from './session-rows.tsx'

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
      <SessionRows t={t} sessions={sessions} endOne={endOne} />
      <FormSheet id="end-all" action={endAll} look="outlined" labels={formLabels(t, t('sessions.endAll'))} />
    </AccountPart>
  )
}

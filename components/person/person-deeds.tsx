import type { ReactNode } from 'react'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { roles } from '#lib/policy/index.ts'
import type { PersonAction, PersonPage } from '#lib/queries/person/person-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'

type Actions = Readonly<
  Record<'giveRole' | 'suspend' | 'restore' | 'remove' | 'resetFactor' | 'endSessions', FormAction>
>
type Props = { t: Translate; person: PersonPage; actions: Actions }

/** What an administrator may do to an account; nothing of it to their own. */
export function PersonDeeds({ t, person, actions }: Props) {
  const may = (action: PersonAction) => person.may.includes(action)
  const self = <input type="hidden" name="person" value={person.id} />
  const button = (id: string, action: FormAction, label: string) => (
    <FormSheet id={id} action={action} look="outlined" labels={formLabels(t, label)}>
      {self}
    </FormSheet>
  )
  if (!may('person.suspend')) return <p className="mt-8 max-w-[66ch]">{t('people.yourOwn')}</p>
  return (
    <>
      <AccountPart title={t('people.role')} lead={t('people.roleLead')}>
        <FormSheet
          id="role"
          action={actions.giveRole}
          values={{ role: [person.role] }}
          look="outlined"
          labels={formLabels(t, t('people.giveRole'))}
        >
          {self}
          <SelectField
            name="role"
            label={t('people.role')}
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          />
        </FormSheet>
      </AccountPart>
      <AccountPart title={t('people.access')} lead={t('people.accessLead')}>
        {person.sessions.length > 0 && button('end-sessions', actions.endSessions, t('people.signOut'))}
        {person.hasSecondFactor && button('reset-factor', actions.resetFactor, t('people.resetFactor'))}
        {person.isSuspended
          ? button('restore', actions.restore, t('people.restore'))
          : button('suspend', actions.suspend, t('people.suspend'))}
      </AccountPart>
      <Removal title={t('people.removal')} lead={t('people.removalLead')} ask={t('people.removeAsk')}>
        {button('remove', actions.remove, t('people.remove'))}
      </Removal>
    </>
  )
}

/** What cannot be undone takes a second step. */
function Removal({
  title,
  lead,
  ask,
  children,
}: {
  title: string
  lead: string
  ask: string
  children: ReactNode
}) {
  return (
    <AccountPart title={title} lead={lead}>
      <details>
        <summary className="cursor-pointer text-link">{ask}</summary>
        <div className="mt-3">{children}</div>
      </details>
    </AccountPart>
  )
}

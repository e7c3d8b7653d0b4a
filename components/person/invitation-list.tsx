import { formLabels } from '#components/desk/form-labels.ts'
import { AccountField } from '#components/form/account-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { SelectField } from '#components/form/select-field.tsx'
import { roles } from '#lib/policy/index.ts'
import type { InvitationRow } from '#lib/queries/person/people-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'
import { instantInWords } from './instant-in-words.ts'

/** The first is chosen at first. */
const days = ['7', '1', '30']

type Props = {
  t: Translate
  invitations: readonly InvitationRow[]
  invite: FormAction
  withdraw: FormAction
}

/** Who is invited, and a form to invite somebody. */
export function InvitationList({ t, invitations, invite, withdraw }: Props) {
  return (
    <AccountPart title={t('people.invitations')} lead={t('people.invitationsLead')}>
      {invitations.length > 0 && (
        <ul>
          {invitations.map((invitation) => (
            <li
              key={invitation.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-hair py-2"
            >
              <div className="min-w-0">
                <p className="break-all">{invitation.email}</p>
                <p className="label">
                  {t('people.invitation', {
                    role: t(`role.${invitation.role}`),
                    until: instantInWords(invitation.expiresAt),
                    by: invitation.invitedBy ?? t('people.system'),
                  })}
                </p>
              </div>
              <FormSheet
                id={`withdraw-${invitation.id}`}
                action={withdraw}
                look="plain"
                labels={formLabels(t, t('people.withdraw'))}
              >
                <input type="hidden" name="invitation" value={invitation.id} />
              </FormSheet>
            </li>
          ))}
        </ul>
      )}
      <FormSheet id="invite" action={invite} labels={formLabels(t, t('people.invite'))}>
        <AccountField name="email" kind="email" label={t('signIn.email')} />
        <SelectField
          name="role"
          label={t('people.role')}
          none={t('people.chooseRole')}
          options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        />
        <SelectField
          name="days"
          label={t('people.days')}
          options={days.map((value) => ({
            value,
            label: t('people.dayCount', { count: Number(value) }),
          }))}
        />
      </FormSheet>
    </AccountPart>
  )
}

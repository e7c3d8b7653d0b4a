import { formLabels } from '#components/desk/form-labels.ts'
import { AccountField } from '#components/form/account-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = { t: Translate; token: string; email: string | null; action: FormAction }

/** What makes an account of an invitation: a name, a password, and an address where the invitation has none. */
export function InvitationForm({ t, token, email, action }: Props) {
  return (
    <FormSheet id="invitation" action={action} labels={formLabels(t, t('invitation.submit'))}>
      <input type="hidden" name="token" value={token} />
      <TextField name="name" label={t('invitation.name')} hint={t('invitation.nameHint')} />
      {email === null && <AccountField name="email" kind="email" label={t('signIn.email')} />}
      <AccountField
        name="newPassword"
        kind="newPassword"
        label={t('signIn.password')}
        hint={t('invitation.passwordHint')}
      />
    </FormSheet>
  )
}

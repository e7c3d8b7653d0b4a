import { formLabels } from '#components/desk/form-labels.ts'
import { AccountField } from '#components/form/account-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import type { AccountPage } from '#lib/queries/person/account-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'
import { personAddresses } from './person-addresses.ts'

type Props = {
  t: Translate
  account: AccountPage
  actions: { setPassword: FormAction; renew: FormAction; removeFactor: FormAction }
}

/** What opens one's account: a password and a second factor. */
export function AccountSecrets({ t, account, actions }: Props) {
  return (
    <>
      <AccountPart title={t('account.password')} lead={t('account.passwordLead')}>
        <FormSheet
          id="password"
          action={actions.setPassword}
          labels={formLabels(t, t(account.hasPassword ? 'account.changePassword' : 'account.setPassword'))}
        >
          {account.hasPassword && (
            <AccountField name="currentPassword" kind="password" label={t('account.currentPassword')} />
          )}
          <AccountField
            name="newPassword"
            kind="newPassword"
            label={t('account.newPassword')}
            hint={t('invitation.passwordHint')}
          />
        </FormSheet>
      </AccountPart>
      <AccountPart title={t('account.factor')} lead={factorInWords(t, account)}>
        {account.unusedCodes === null ? (
          <a href={personAddresses.setUp} className="text-link underline underline-offset-3">
            {t('account.setUpFactor')}
          </a>
        ) : (
          <>
            <FormSheet
              id="renew"
              action={actions.renew}
              look="outlined"
              labels={formLabels(t, t('account.renewCodes'))}
            >
              <AccountField name="code" kind="code" label={t('account.codeToRenew')} />
            </FormSheet>
            <FormSheet
              id="remove-factor"
              action={actions.removeFactor}
              look="outlined"
              labels={formLabels(t, t('account.removeFactor'))}
            >
              <AccountField name="code" kind="code" label={t('account.codeToRemove')} />
            </FormSheet>
          </>
        )}
      </AccountPart>
    </>
  )
}

const factorInWords = (t: Translate, { unusedCodes }: AccountPage) =>
  unusedCodes === null ? t('account.noFactor') : t('account.hasFactor', { count: unusedCodes })

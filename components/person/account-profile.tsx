import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { AccountPage } from '#lib/queries/person/account-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'

type Props = { t: Translate; account: AccountPage; describe: FormAction }

/** Under which name and affiliation one's reviews stand. */
export function AccountProfile({ t, account, describe }: Props) {
  const values = { name: [account.name], affiliation: [account.affiliation ?? ''] }
  return (
    <AccountPart
      title={t('account.profile')}
      lead={t('account.profileLead', {
        email: account.email ?? '',
        role: t(`role.${account.role}`),
      })}
    >
      {account.role === 'reader' && (
        <p className="mb-4 max-w-[66ch] border-l-4 border-soft py-1 pl-3">{t('account.readerLine')}</p>
      )}
      <FormSheet id="profile" action={describe} values={values} labels={formLabels(t, t('account.save'))}>
        <TextField name="name" label={t('account.name')} />
        <TextField
          name="affiliation"
          label={t('account.affiliation')}
          hint={t('account.affiliationHint')}
          isOptional
        />
      </FormSheet>
    </AccountPart>
  )
}

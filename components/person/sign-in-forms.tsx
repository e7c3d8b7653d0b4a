import { formLabels } from '#components/desk/form-labels.ts'
import { AccountField } from '#components/form/account-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = {
  t: Translate
  providers: readonly { readonly id: string; readonly name: string }[]
  to: string
  byPassword: FormAction
  sendLink: FormAction
}

/** The ways in of real accounts: a password, a link by mail, a provider. */
export function SignInForms({ t, providers, to, byPassword, sendLink }: Props) {
  const hidden = <input type="hidden" name="to" value={to} />
  return (
    <>
      {providers.length > 0 && (
        <section className="mt-8 border-t border-hair pt-5">
          <h2 className="mb-3 text-lg font-semibold">{t('signIn.providerHeading')}</h2>
          <ul className="flex flex-wrap gap-3">
            {providers.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={`/sign-in/with/${encodeURIComponent(id)}?to=${encodeURIComponent(to)}`}
                  className="inline-block border border-soft px-3 py-1.5"
                >
                  {t('signIn.withProvider', { name })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mt-8 border-t border-hair pt-5">
        <h2 className="mb-3 text-lg font-semibold">{t('signIn.passwordHeading')}</h2>
        <FormSheet id="password" action={byPassword} labels={formLabels(t, t('signIn.submit'))}>
          {hidden}
          <AccountField name="email" kind="email" label={t('signIn.email')} />
          <AccountField name="password" kind="password" label={t('signIn.password')} />
        </FormSheet>
      </section>
      <section className="mt-8 border-t border-hair pt-5">
        <h2 className="text-lg font-semibold">{t('signIn.linkHeading')}</h2>
        <p className="mt-1 mb-3 max-w-[66ch]">{t('signIn.linkLead')}</p>
        <FormSheet id="link" action={sendLink} look="outlined" labels={formLabels(t, t('signIn.linkSubmit'))}>
          {hidden}
          <AccountField name="email" kind="email" label={t('signIn.email')} />
        </FormSheet>
      </section>
    </>
  )
}

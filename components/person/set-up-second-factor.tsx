import { formLabels } from '#components/desk/form-labels.ts'
import { AccountField } from '#components/form/account-field.tsx'
import { FormSheet } from '#components/form/form-sheet.tsx'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { ScanCode } from './scan-code.tsx'

type Props = {
  t: Translate
  secret: { address: string; words: string } | null
  begin: FormAction
  confirm: FormAction
}

/** Two steps: a secret for the authenticator, then a code from it. */
export function SetUpSecondFactor({ t, secret, begin, confirm }: Props) {
  if (secret === null) return <FormSheet id="begin" action={begin} labels={formLabels(t, t('setUp.begin'))} />
  return (
    <ol className="grid max-w-[44rem] list-decimal gap-6 pl-5">
      <li>
        <p>{t('setUp.scan')}</p>
        <ScanCode text={secret.address} label={t('setUp.scanLabel')} />
        <p className="mt-2">{t('setUp.typed')}</p>
        <p className="mt-1 font-mono text-[15px] break-all">{secret.words}</p>
      </li>
      <li>
        <p className="mb-3">{t('setUp.confirm')}</p>
        <FormSheet id="confirm" action={confirm} labels={formLabels(t, t('setUp.submit'))}>
          <AccountField name="code" kind="code" label={t('setUp.code')} />
        </FormSheet>
      </li>
    </ol>
  )
}

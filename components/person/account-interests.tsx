import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { TextField } from '#components/form/text-field.tsx'
import type { AccountPage } from '#lib/queries/person/account-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AccountPart } from './account-part.tsx'

type Props = { t: Translate; interests: AccountPage['interests']; note: FormAction }

/** What readers should know of one's relation to each document that one has reviewed claims of. */
export function AccountInterests({ t, interests, note }: Props) {
  return (
    <AccountPart title={t('interests.title')} lead={t('interests.lead')}>
      {interests.length === 0 && <p>{t('interests.none')}</p>}
      {interests.map((interest) => (
        <FormSheet
          key={interest.document}
          id={`interest-${interest.document}`}
          action={note}
          look="outlined"
          values={{ note: [interest.note ?? ''] }}
          labels={formLabels(t, t('interests.save'))}
        >
          <input type="hidden" name="document" value={interest.document} />
          <TextField name="note" label={interest.title} hint={t('interests.hint')} isOptional />
        </FormSheet>
      ))}
    </AccountPart>
  )
}

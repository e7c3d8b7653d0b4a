import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import { labelField, labelledCodes } from '#lib/policy/index.ts'
import type { DeskSettings } from '#lib/queries/desk/desk-settings.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; settings: DeskSettings; action: FormAction }

/** What verdicts and states are called and how they are explained, in one language at a time. */
export function LabelsForm({ t, settings, action }: Props) {
  const { labels, language, languages } = settings
  return (
    <>
      <FormSection
        id={`labels-${language}`}
        title={t('deskSettings.labels', { language })}
        action={action}
        isOpen={language !== languages[0]}
        labels={formLabels(t, t('deskSettings.save'))}
      >
        <p className="label max-w-[66ch]">{t('deskSettings.labelsLine')}</p>
        <input type="hidden" name="version" value={settings.labelsVersion} />
        <input type="hidden" name="language" value={language} />
        {labelledCodes.map((code) => {
          const field = labelField(code)
          return (
            <fieldset key={code} className="grid gap-2">
              <legend className="mb-1 w-full border-b border-hair">
                <code>{code}</code>
              </legend>
              <TextField
                name={`labels.${field}.label`}
                label={t('deskSettings.label')}
                value={labels[field]?.label ?? ''}
                isOptional
              />
              <TextField
                name={`labels.${field}.line`}
                label={t('deskSettings.line')}
                value={labels[field]?.line ?? ''}
                isOptional
              />
            </fieldset>
          )
        })}
      </FormSection>
      <LanguageChoice t={t} settings={settings} />
    </>
  )
}

/** The languages that have words of their own, and a way to another. */
function LanguageChoice({ t, settings: { language, languages } }: Omit<Props, 'action'>) {
  return (
    <form
      action={deskAddresses.settings}
      className="flex flex-wrap items-end gap-x-4 gap-y-2 border-t border-hair pt-2.5 pb-6"
    >
      <p className="w-full label">
        {t('deskSettings.languages')}{' '}
        {languages.map((one) => (
          <a
            key={one}
            href={deskAddresses.labelsIn(one)}
            aria-current={one === language ? 'true' : undefined}
            className="mr-3 inline-flex min-h-[24px] items-center text-link aria-[current]:text-ink"
          >
            {one}
          </a>
        ))}
      </p>
      <div>
        <label htmlFor="language" className="label block">
          {t('deskSettings.otherLanguage')}
        </label>
        <Input
          id="language"
          name="language"
          required
          pattern="[a-z]{2,3}(-[A-Z]{2})?"
          title={t('deskSettings.languageHint')}
          className="w-32"
        />
      </div>
      <Button look="outlined">{t('deskSettings.showLanguage')}</Button>
    </form>
  )
}

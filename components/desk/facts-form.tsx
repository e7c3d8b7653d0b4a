import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { addresses } from '#lib/addresses.ts'
import type { DeskSettings } from '#lib/queries/desk/desk-settings.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'
import { formLabels } from './form-labels.ts'

type Props = { t: Translate; settings: DeskSettings; action: FormAction }

/** Who publishes here and under which licence: what every page, feed and export says of the site. */
export function FactsForm({ t, settings: { facts, factsVersion }, action }: Props) {
  const { name, licence, publisher } = facts
  return (
    <FormSection
      id="facts"
      title={t('siteFacts.title')}
      action={action}
      labels={formLabels(t, t('deskSettings.save'))}
    >
      <input type="hidden" name="version" value={factsVersion} />
      <TextField name="name" label={t('siteFacts.name')} hint={t('siteFacts.nameHint')} value={name} />
      <TextField
        name="publisher"
        label={t('siteFacts.publisher')}
        hint={t('siteFacts.publisherHint')}
        value={publisher?.name ?? ''}
      />
      <TextField
        name="address"
        label={t('siteFacts.address')}
        hint={t('siteFacts.addressHint')}
        value={publisher?.url ?? ''}
      />
      <TextField
        name="sameAs"
        label={t('siteFacts.sameAs')}
        hint={t('siteFacts.sameAsHint')}
        value={(publisher?.sameAs ?? []).join('\n')}
        isOptional
        isProse
      />
      <TextField
        name="licence"
        label={t('siteFacts.licence')}
        hint={t('siteFacts.licenceHint')}
        value={licence}
      />
    </FormSection>
  )
}

/** The pages that the organisation writes about itself, each by its name. */
export function SitePagesLine({ t }: Pick<Props, 't'>) {
  return (
    <section aria-labelledby="pages" className="border-t border-ink py-2.5">
      <h2 id="pages" className="font-semibold">
        <a href={deskAddresses.pages} className="text-link">
          {t('sitePage.desk')}
        </a>
      </h2>
      <p className="label">
        {t('siteFacts.pagesLine')}{' '}
        <a href={addresses.method} className="text-link">
          {t('site.method')}
        </a>
      </p>
    </section>
  )
}

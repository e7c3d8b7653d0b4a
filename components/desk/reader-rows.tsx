import { dateInWords } from '#components/layout/date-in-words.ts'
import { webAddress } from '#lib/addresses.ts'
import { suggestionOutcomes } from '#lib/policy/index.ts'
import type { ReadersPage } from '#lib/queries/desk/readers-page.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from './desk-addresses.ts'
import { OneButtonForm } from './one-button-form.tsx'

type Props = { t: Translate; page: ReadersPage }

/** Objections that wait, each with the way to its claim, where it is answered. */
export function ReaderChallenges({ t, page }: Props) {
  return (
    <section aria-labelledby="challenges">
      <h2 id="challenges" className="border-b border-hair pb-1.5 font-semibold">
        {t('readers.challenges')} <span className="font-normal text-soft">{page.challenges.length}</span>
      </h2>
      {page.challenges.length === 0 && <p className="mt-2">{t('readers.noChallenges')}</p>}
      <ol>
        {page.challenges.map((one) => (
          <li key={one.id} data-row className="border-b border-hair py-2">
            <a href={`${deskAddresses.bench(one.claim.ref)}#objections`} className="font-medium">
              {one.claim.restatement}
            </a>
            <p className="max-w-[66ch] whitespace-pre-line">{one.reason}</p>
            <p className="label">{dateInWords(one.createdAt)}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What readers wish to see checked, each to be noted as taken up or set aside. */
export function ReaderSuggestions({ t, page, action }: Props & { action: FormAction }) {
  return (
    <section aria-labelledby="suggestions" className="mt-7">
      <h2 id="suggestions" className="border-b border-hair pb-1.5 font-semibold">
        {t('readers.suggestions')} <span className="font-normal text-soft">{page.suggestions.length}</span>
      </h2>
      {page.suggestions.length === 0 && <p className="mt-2">{t('readers.noSuggestions')}</p>}
      <ol>
        {page.suggestions.map((one) => {
          const address = webAddress(one.address)
          return (
            <li key={one.id} className="border-b border-hair py-2">
              <p className="max-w-[66ch] whitespace-pre-line">{one.words}</p>
              <p className="label">
                {`${t(`readers.${one.kind}`)} · ${dateInWords(one.createdAt)}`}
                {one.contact !== null && ` · ${t('readers.from', { contact: one.contact })}`}
                {address !== null && (
                  <>
                    {' · '}
                    <a href={address} rel="noreferrer" className="break-all text-link">
                      {address}
                    </a>
                  </>
                )}
              </p>
              {page.mayAnswer && (
                <div className="mt-1 flex gap-4">
                  {suggestionOutcomes.map((outcome) => (
                    <OneButtonForm
                      key={outcome}
                      action={action}
                      fields={{ suggestion: one.id, outcome }}
                      labels={{
                        submit: t(outcome === 'taken-up' ? 'readers.takenUp' : 'readers.setAside'),
                        key: crypto.randomUUID(),
                      }}
                    />
                  ))}
                </div>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

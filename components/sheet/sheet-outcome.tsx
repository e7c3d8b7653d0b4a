import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { excerptFaults } from '#lib/anchoring/index.ts'
import type { ClaimSheetPage } from '#lib/queries/desk/claim-sheet.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = {
  t: Translate
  sheet: ClaimSheetPage
  outcome: NonNullable<ClaimSheetPage['outcome']>
  place: FormAction
}

/** How many claims were proposed, and every row that was not, with the reason and a form to show where it stands. */
export function SheetOutcome({ t, sheet, outcome, place }: Props) {
  const { proposedCount, unanchored } = outcome
  return (
    <>
      <p role="status" className="mt-4">
        {t('sheet.proposed', { count: proposedCount })}{' '}
        <a href={deskAddresses.document(sheet.document.ref)} className="text-link">
          {t('sheet.toDocument')}
        </a>
      </p>
      {unanchored.length > 0 && (
        <section>
          <h2 className="mt-8 border-t border-ink py-2.5 font-semibold">
            {t('sheet.unanchored', { count: unanchored.length })}
          </h2>
          <ol>
            {unanchored.map(({ row, quote, reason }) => {
              const fault = excerptFaults.find((one) => one === reason)
              return (
                <li key={row} className="border-t border-hair py-2.5">
                  <span className="label figures">{t('sheet.row', { row })}</span>
                  <p className="font-serif text-[17px]">{quote}</p>
                  <p className="label">{fault ? t(`sheet.reason.${fault}`) : reason}</p>
                  <FormSection
                    id={`place-${row}`}
                    title={t('sheet.place')}
                    action={place}
                    labels={formLabels(t, t('sheet.placeSubmit'))}
                  >
                    <input type="hidden" name="sheet" value={sheet.id} />
                    <input type="hidden" name="row" value={row} />
                    <TextField
                      name="passage"
                      label={t('sheet.passage')}
                      hint={t('sheet.passageHint')}
                      isProse
                    />
                  </FormSection>
                </li>
              )
            })}
          </ol>
        </section>
      )}
    </>
  )
}

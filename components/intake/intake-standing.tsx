import { deskAddresses } from '#components/desk/desk-addresses.ts'
import { formLabels } from '#components/desk/form-labels.ts'
import { FormSheet } from '#components/form/form-sheet.tsx'
import { RefreshWhile } from '#components/layout/refresh-while.tsx'
import type { IntakePage } from '#lib/queries/desk/intake-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import type { IntakeAction } from './accept-form.tsx'
import { FoundClaims } from './found-claims.tsx'
import { FoundText } from './found-text.tsx'
import { ReadingLine, readingInWords } from './reading-line.tsx'

type Props = { t: Translate; intake: IntakePage; cancel: IntakeAction; discard: IntakeAction }

/** Between two looks at a reading; milliseconds. */
const everyMs = 1_000

/** What stands over a preview: how far the reading is, why it ended, where the document is, and what can be done. */
export function IntakeStanding({ t, intake, cancel, discard }: Props) {
  const { reading, document } = intake
  const isGoing = isUnderWay(intake)
  if (intake.isDiscarded) return <p className="mt-4">{t('import.discarded')}</p>
  if (document)
    return (
      <p className="mt-4">
        {t(leadOf(intake, document.isNew))}{' '}
        <a href={deskAddresses.document(document.ref)} className="text-link">
          {t('import.knownLink')}
        </a>
      </p>
    )
  return (
    <div className="mt-4 grid justify-items-start gap-3">
      {isGoing && (
        <>
          <ReadingLine t={t} reading={reading} />
          <RefreshWhile everyMs={everyMs} />
          <FormSheet id="cancel" action={cancel} labels={formLabels(t, t('import.cancel'))} look="outlined">
            <input type="hidden" name="job" value={reading.job} />
          </FormSheet>
        </>
      )}
      {(reading.state === 'failed' || reading.state === 'cancelled') && (
        <>
          <p role="status" className="font-semibold">
            {reading.problem ?? readingInWords(t, reading)}
          </p>
          <p className="label">
            {t(reading.state === 'cancelled' ? 'import.cancelledHelp' : 'import.failedHelp')}
          </p>
        </>
      )}
      {!isGoing && (
        <FormSheet id="discard" action={discard} labels={formLabels(t, t('import.discard'))} look="plain">
          <input type="hidden" name="intake" value={intake.id} />
        </FormSheet>
      )}
      {intake.read?.warnings.includes('turns-direction') && (
        <p className="border-l-4 border-ink py-1 pl-3">{t('import.warning.turns-direction')}</p>
      )}
    </div>
  )
}

const isUnderWay = ({ reading }: IntakePage) => reading.state === 'waiting' || reading.state === 'running'

const leadOf = ({ revises }: IntakePage, isNew: boolean) =>
  isNew ? 'import.acceptedLead' : revises ? 'import.sameAsNewest' : 'import.knownLead'

/** The first pages with their claims, while the rest is read. */
export function IntakeFirst({ t, intake }: { t: Translate; intake: IntakePage }) {
  if (!intake.first || !isUnderWay(intake)) return null
  return (
    <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,66ch)_minmax(20rem,1fr)]">
      <section aria-label={t('import.text')}>
        <FoundText t={t} part={intake.first} />
      </section>
      <section aria-label={t('import.claims')}>
        <p className="border-t border-ink py-2.5 font-semibold">{t('import.firstLead')}</p>
        <FoundClaims t={t} claims={intake.first.claims} />
      </section>
    </div>
  )
}

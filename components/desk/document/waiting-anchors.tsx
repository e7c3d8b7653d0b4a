import { FormSection } from '#components/form/form-section.tsx'
import { TextField } from '#components/form/text-field.tsx'
import { anchorOutcomes } from '#lib/anchoring/index.ts'
import type { DeskDocument, WaitingAnchor } from '#lib/queries/desk/desk-document.ts'
import type { FormAction } from '#lib/web/actions/form-action.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { deskAddresses } from '../desk-addresses.ts'
import { formLabels } from '../form-labels.ts'

type Props = { t: Translate; document: DeskDocument; settle: FormAction }

/** What the newest revision changed of quotes, old and new side by side with the evidence that there was. */
export function WaitingAnchors({ t, document, settle }: Props) {
  if (document.waiting.length === 0) return null
  return (
    <section aria-labelledby="waiting" className="mb-8">
      <h2 id="waiting" className="border-t border-ink py-2.5 font-semibold">
        {t('waitingAnchors.title')}
      </h2>
      {document.waiting.some(({ after }) => after === null) && (
        <NewText t={t} text={document.revision.text} />
      )}
      <ol>
        {document.waiting.map((one) => (
          <li key={one.claim} className="border-t border-hair py-3">
            <Anchor t={t} one={one} document={document.ref} settle={settle} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The text to copy a passage from. */
function NewText({ t, text }: { t: Translate; text: string }) {
  return (
    <details className="border-t border-hair">
      <summary className="cursor-pointer py-2.5">{t('waitingAnchors.text')}</summary>
      <p className="max-h-96 overflow-y-auto whitespace-pre-wrap pb-4 font-serif text-[17px]">{text}</p>
    </details>
  )
}

type AnchorProps = { t: Translate; one: WaitingAnchor; document: string; settle: FormAction }

function Anchor({ t, one, document, settle }: AnchorProps) {
  const outcome = anchorOutcomes.find((code) => code === one.outcome) ?? 'gone'
  return (
    <>
      <p>
        <strong>{t(`waitingAnchors.outcome.${outcome}`)}</strong>
        {' · '}
        <a href={deskAddresses.bench(one.claim)} className="text-link">
          {one.restatement}
        </a>
        {' · '}
        <span className="label">{t(`state.${one.state}`)}</span>
      </p>
      <div className="my-2 grid gap-x-8 gap-y-2 font-serif text-[17px] md:grid-cols-2">
        <p>
          <span className="label block">{t('waitingAnchors.before')}</span>
          {one.before}
        </p>
        <p>
          <span className="label block">{t('waitingAnchors.after')}</span>
          {one.after ?? t('waitingAnchors.nowhere')}
        </p>
      </div>
      {one.evidence.length > 0 && (
        <>
          <p className="label">{t('waitingAnchors.evidence')}</p>
          <ul className="mb-2 list-disc pl-5">
            {one.evidence.map(({ fact, source }) => (
              <li key={`${source} ${fact}`}>{`${fact} (${source})`}</li>
            ))}
          </ul>
        </>
      )}
      {one.after === null && <PlaceForm t={t} one={one} document={document} settle={settle} />}
      <FormSection
        id={`settle-${one.claim}`}
        title={t(one.after === null ? 'waitingAnchors.confirmGone' : 'waitingAnchors.confirm')}
        action={settle}
        labels={formLabels(t, t('waitingAnchors.confirm'))}
      >
        <input type="hidden" name="claim" value={one.claim} />
        <input type="hidden" name="document" value={document} />
      </FormSection>
    </>
  )
}

/** A quote that was not found, or more than once: its place by the words that a person pastes. */
function PlaceForm({ t, one, document, settle }: AnchorProps) {
  return (
    <FormSection
      id={`place-${one.claim}`}
      title={t('waitingAnchors.place')}
      action={settle}
      labels={formLabels(t, t('waitingAnchors.placeSubmit'))}
    >
      <input type="hidden" name="claim" value={one.claim} />
      <input type="hidden" name="document" value={document} />
      <input type="hidden" name="how" value="passage" />
      <TextField
        name="passage"
        label={t('waitingAnchors.passage')}
        hint={t('waitingAnchors.passageHint')}
        isProse
      />
    </FormSection>
  )
}

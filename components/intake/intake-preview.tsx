import { deskAddresses } from '#components/desk/desk-addresses.ts'
import type { IntakePage, IntakeRead } from '#lib/queries/desk/intake-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { AcceptForm, type IntakeAction, ReviseForm } from './accept-form.tsx'
import { FoundClaims } from './found-claims.tsx'
import { FoundText } from './found-text.tsx'

type Props = {
  t: Translate
  intake: IntakePage
  read: IntakeRead
  accept: IntakeAction
  revise: IntakeAction
}

/** A document that was read: its text beside what it is and the claims found in it. */
export function IntakePreview({ t, intake, read, accept, revise }: Props) {
  return (
    <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,66ch)_minmax(20rem,1fr)]">
      <section aria-labelledby="record" className="lg:order-2 lg:row-span-2">
        {intake.document === null && intake.revises && (
          <ReviseForm t={t} id={intake.id} document={intake.revises.ref} revise={revise} />
        )}
        {intake.document === null && !intake.revises && (
          <>
            <h2 id="record" className="border-t border-ink py-2.5 font-semibold">
              {t('import.record')}
            </h2>
            <p className="label mb-4">{t('import.recordHint')}</p>
            <AcceptForm t={t} id={intake.id} address={intake.address} read={read} accept={accept} />
          </>
        )}
        <h2 className="mt-10 border-t border-ink py-2.5 font-semibold">{t('import.claims')}</h2>
        <p className="figures pb-3">
          {t('import.coverage', { covered: read.coveredCount, total: read.figureCount })}
        </p>
        {read.leftOutCount > 0 && (
          <p className="pb-3">{t('import.leftOut', { count: read.leftOutCount, kept: read.claimCount })}</p>
        )}
        <Missing t={t} quotes={read.missing} count={read.missingCount} />
        <FoundClaims t={t} claims={read.part.claims} />
      </section>
      <section aria-label={t('import.text')} className="lg:order-1">
        <FoundText t={t} part={read.part} />
        <Parts t={t} id={intake.id} part={read.partNumber} count={read.partCount} />
      </section>
    </div>
  )
}

function Missing({ t, quotes, count }: { t: Translate; quotes: readonly string[]; count: number }) {
  const rest = count - quotes.length
  if (quotes.length === 0) return null
  return (
    <details className="pb-3">
      <summary className="cursor-pointer">{t('import.missing')}</summary>
      <p className="figures label mt-1">
        {quotes.map((quote) => `“${quote}”`).join(', ')}
        {rest > 0 && ` ${t('import.missingRest', { count: rest })}`}
      </p>
    </details>
  )
}

type PartsProps = { t: Translate; id: string; part: number; count: number }

function Parts({ t, id, part, count }: PartsProps) {
  if (count === 1) return null
  return (
    <nav aria-label={t('import.text')} className="flex flex-wrap gap-5 border-t border-ink pt-3">
      {part > 1 && (
        <a href={deskAddresses.importPart(id, part - 1)} className="text-link">
          {t('import.before')}
        </a>
      )}
      <span className="figures">{t('import.part', { part, count })}</span>
      {part < count && (
        <a href={deskAddresses.importPart(id, part + 1)} className="text-link">
          {t('import.after')}
        </a>
      )}
    </nav>
  )
}

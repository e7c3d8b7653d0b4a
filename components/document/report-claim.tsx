import { Judgement } from '#components/claim/verdict-mark.tsx'
import { NoteMark } from '#components/evidence/note-list.tsx'
import type { SourceNotes } from '#components/evidence/source-notes.ts'
import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses } from '#lib/addresses.ts'
import type { PublishedClaim } from '#lib/publishing/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** A claim with what its verdict says. */
export type ReportedClaim = {
  readonly claim: PublishedClaim
  readonly line: string
  /** What was claimed against what the record gives; null where nothing was computed. */
  readonly figure: string | null
}

type Props = { t: Translate; one: ReportedClaim; notes: SourceNotes }

/** A claim as a report has it: the verdict under the claim, then what it rests on, each with the number of its note. */
export function ReportClaim({ t, one: { claim, line, figure }, notes }: Props) {
  return (
    <li className="grid break-inside-avoid grid-cols-[2.2rem_minmax(0,1fr)] border-t border-hair py-4">
      <span className="label figures pt-1">{claim.number}</span>
      <div className="max-w-[66ch]">
        <h2 dir="auto" className="claim-line">
          <a href={addresses.claim(claim.ref)}>{claim.restatement}</a>
        </h2>
        <div className="mt-1 grid items-baseline gap-x-4 text-sm sm:grid-cols-[auto_1fr]">
          <Judgement t={t} claim={claim} />
          <p>{line}</p>
        </div>
        {figure !== null && <p className="figures mt-1 text-sm">{figure}</p>}
        {claim.decidedAt !== null && (
          <p className="label mt-1">
            {t('report.decided', { date: dateInWords(claim.decidedAt.slice(0, 10)) })}
            {claim.isCheckedByOnePerson && ` · ${t('report.onePerson')}`}
          </p>
        )}
        {claim.evidence.length > 0 && (
          <ul className="mt-2 grid gap-1 text-sm">
            {claim.evidence.map((piece) => (
              <li key={piece.id} dir="auto">
                <span className="text-soft">{`${t(`stance.${piece.stance}`)}: `}</span>
                {piece.fact}
                {piece.locator !== '' && <span className="text-soft">{` (${piece.locator})`}</span>}
                <NoteMark number={notes.numberOf(piece)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

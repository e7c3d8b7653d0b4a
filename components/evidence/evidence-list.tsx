import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses, webAddress } from '#lib/addresses.ts'
import { type Stance, stances } from '#lib/policy/index.ts'
import { passageAddress, robustLink } from '#lib/publishing/index.ts'
import type { EvidenceRow } from '#lib/queries/claim/evidence-row.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { NoteMark } from './note-list.tsx'
import { sourceNotes } from './source-notes.ts'

const tones: Record<Stance, string> = { supports: 'text-ink', refutes: 'text-ink', context: 'text-soft' }

/** Evidence as it is shown: what supports first, then what refutes, then what stands around it. */
export const byStance = <One extends { readonly stance: Stance }>(evidence: readonly One[]): One[] =>
  stances.flatMap((stance) => evidence.filter((one) => one.stance === stance))

/** What sources say of a claim, by the way they point. */
export function EvidenceList({ t, evidence }: { t: Translate; evidence: readonly EvidenceRow[] }) {
  if (evidence.length === 0) return <p className="mt-2">{t('claim.noEvidence')}</p>
  const ordered = byStance(evidence)
  const notes = sourceNotes(ordered)
  const transcribed = evidence.filter((one) => one.standing === 'transcribed' && one.kind === 'passage')
  return (
    <>
      {transcribed.length > 0 && (
        <p className="label mt-2 max-w-[66ch]">
          {t(transcribed.length === evidence.length ? 'claim.transcribed' : 'evidenceLine.transcribed')}
        </p>
      )}
      <ul>
        {ordered.map((one) => (
          <li
            key={one.id}
            id={`evidence-${one.id}`}
            className="grid gap-x-6 gap-y-1 border-b border-hair py-4 sm:grid-cols-[6rem_1fr]"
          >
            <p className={`text-sm font-semibold sm:pt-1 ${tones[one.stance]}`}>
              {t(`stance.${one.stance}`)}
            </p>
            <div>
              <EvidenceWords t={t} one={one} />
              <EvidenceSource t={t} one={one} note={notes.numberOf(one)} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What it says: a passage in quotation marks, a fact in our words, a search, an enquiry with its answer. */
export function EvidenceWords({ t, one }: { t: Translate; one: EvidenceRow }) {
  const scope = [one.scope.period, one.scope.place, one.scope.method].filter((part) => part !== null)
  return (
    <>
      {one.kind === 'enquiry' && (
        <p className="label">
          {t('evidenceLine.asked', {
            date: dateInWords(one.doneOn ?? ''),
            means: one.means ?? '',
            query: one.query ?? '',
          })}
        </p>
      )}
      {one.kind === 'search' ? (
        <p className="max-w-[66ch] font-serif text-lg leading-normal">
          {t('evidenceLine.searched', { query: one.query ?? '', date: dateInWords(one.doneOn ?? '') })}
        </p>
      ) : (
        <p dir="auto" className="max-w-[66ch] whitespace-pre-line font-serif text-lg leading-normal">
          {one.snapshot || one.answeredOn ? <q>{one.fact}</q> : one.fact}
        </p>
      )}
      {one.note !== null && (
        <p className="mt-1 max-w-[66ch] whitespace-pre-line text-sm">
          {t('evidenceLine.note', { note: one.note })}
        </p>
      )}
      {scope.length > 0 && <p className="label">{t('evidenceLine.scope', { parts: scope.join(' · ') })}</p>}
    </>
  )
}

/** Whose words they are, where they stand, and how we know. */
export function EvidenceSource({ t, one, note }: { t: Translate; one: EvidenceRow; note?: number }) {
  const { source, snapshot } = one
  const address = webAddress(source.address)
  const facts = [
    one.locator,
    source.publisher,
    source.publishedOn === null ? null : dateInWords(source.publishedOn),
    one.kind === 'passage' ? t(`sourceKind.${source.kind}`) : t(`evidenceKind.${one.kind}`),
    one.kind === 'passage' ? t(`standing.${one.standing}`) : null,
    one.relevance === 'direct' ? null : t(`relevance.${one.relevance}`),
    one.isClaimantsOwn ? t('claim.own') : null,
  ].filter((fact) => fact !== null)
  return (
    <p className="label mt-1.5">
      <a href={addresses.source(source.ref)} className="text-link">
        {source.title}
      </a>
      {note !== undefined && (
        <span className="hidden print:inline">
          <NoteMark number={note} />
        </span>
      )}
      {` · ${facts.join(' · ')}`}
      {snapshot && (
        <>
          {' · '}
          <a href={`${addresses.source(source.ref)}#snapshot-${snapshot.number}`} className="text-link">
            {t('evidenceLine.snapshot', {
              number: snapshot.number,
              date: dateInWords(snapshot.capturedAt.slice(0, 10)),
            })}
          </a>
        </>
      )}
      {address !== null && (
        <span className="print:hidden">
          {' · '}
          <a
            href={snapshot ? passageAddress(address, one.fact) : address}
            {...robustLink({
              address,
              copyAddress: snapshot ? `${addresses.source(source.ref)}#snapshot-${snapshot.number}` : null,
              copiedAt: snapshot?.capturedAt.slice(0, 10) ?? null,
            })}
            rel="noreferrer"
            className="text-link"
          >
            {new URL(address).host}
          </a>
        </span>
      )}
    </p>
  )
}

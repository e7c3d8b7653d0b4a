import { dateInWords } from '#components/layout/date-in-words.ts'
import { addresses, webAddress } from '#lib/addresses.ts'
import { type Stance, stances } from '#lib/policy/index.ts'
import type { ClaimPage } from '#lib/queries/claim-page.ts'
import type { Translate } from '#lib/web/messages.ts'

type Evidence = ClaimPage['evidence'][number]

const tones: Record<Stance, string> = { supports: 'text-ink', refutes: 'text-ink', context: 'text-soft' }

/** What sources say of a claim, by the way they point. */
export function EvidenceList({ t, evidence }: { t: Translate; evidence: readonly Evidence[] }) {
  if (evidence.length === 0) return <p className="mt-2">{t('claim.noEvidence')}</p>
  const byStance = stances.flatMap((stance) => evidence.filter((one) => one.stance === stance))
  return (
    <>
      {evidence.some((one) => one.standing === 'transcribed') && (
        <p className="label mt-2 max-w-[66ch]">{t('claim.transcribed')}</p>
      )}
      <ul>
        {byStance.map((one) => (
          <li
            key={one.id}
            id={`evidence-${one.id}`}
            className="grid gap-x-6 gap-y-1 border-b border-hair py-4 sm:grid-cols-[6rem_1fr]"
          >
            <p className={`text-sm font-semibold sm:pt-1 ${tones[one.stance]}`}>
              {t(`stance.${one.stance}`)}
            </p>
            <div>
              <p dir="auto" className="max-w-[66ch] font-serif text-lg leading-normal">
                {one.fact}
              </p>
              <EvidenceSource t={t} one={one} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function EvidenceSource({ t, one }: { t: Translate; one: Evidence }) {
  const { source } = one
  const address = webAddress(source.address)
  const facts = [
    one.locator,
    source.publisher,
    source.publishedOn === null ? null : dateInWords(source.publishedOn),
    t(`sourceKind.${source.kind}`),
    t(`standing.${one.standing}`),
    one.isClaimantsOwn ? t('claim.own') : null,
  ].filter((fact) => fact !== null)
  return (
    <p className="label mt-1.5">
      <a href={addresses.source(source.ref)} className="text-link">
        {source.title}
      </a>
      {` · ${facts.join(' · ')}`}
      {address !== null && (
        <>
          {' · '}
          <a href={address} rel="noreferrer" className="text-link">
            {new URL(address).host}
          </a>
        </>
      )}
    </p>
  )
}

import type { ClaimState, Verdict } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

const colours: Record<Verdict | 'undecided', string> = {
  verified: 'text-verified',
  imprecise: 'text-imprecise',
  misleading: 'text-misleading',
  disputed: 'text-disputed',
  unverifiable: 'text-unverifiable',
  undecided: 'text-soft',
}

/** The colour of a verdict, for what is drawn. */
export const toneOf = (verdict: Verdict | null): string => `var(--${verdict ?? 'soft'})`

/** A verdict's shape; the word always stands beside it. */
function VerdictShape({ verdict }: { verdict: Verdict | 'undecided' }) {
  const cut = { fill: 'none', stroke: 'var(--paper)', strokeWidth: 1.8 }
  const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 }
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="currentColor"
      aria-hidden="true"
      className="shrink-0"
    >
      {verdict === 'verified' && (
        <>
          <circle cx="8" cy="8" r="7" />
          <path d="M4.6 8.3 7 10.6 11.4 5.6" {...cut} />
        </>
      )}
      {verdict === 'imprecise' && (
        <>
          <circle cx="8" cy="8" r="6.2" {...line} />
          <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" />
        </>
      )}
      {verdict === 'misleading' && (
        <>
          <path d="M8 1 15.4 14.6H.6z" />
          <path d="M8 6v3.6M8 11v1.6" {...cut} />
        </>
      )}
      {verdict === 'disputed' && (
        <>
          <path d="M1.5 1.5h13v13h-13z" />
          <path d="m5 5 6 6m0-6-6 6" {...cut} />
        </>
      )}
      {verdict === 'unverifiable' && (
        <>
          <circle cx="8" cy="8" r="6.4" {...line} />
          <path d="M6 6.4a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3M8 10.9v1.3" {...line} />
        </>
      )}
      {verdict === 'undecided' && <circle cx="8" cy="8" r="6.4" {...line} strokeDasharray="2.6 2.2" />}
    </svg>
  )
}

type Judged = { verdict: Verdict | null; state: ClaimState; dismissal: string | null; isOnOwnWord: boolean }

/** The word of a claim's verdict, or of where the work stands; and that it is on the claimant's own word, where it is. */
export function judgementWord(t: Translate, claim: Judged): string {
  return claim.isOnOwnWord ? `${plainWord(t, claim)} · ${t('claim.ownWord')}` : plainWord(t, claim)
}

function plainWord(t: Translate, { verdict, state, dismissal }: Judged): string {
  if (verdict !== null && state === 'stale') return `${t(`verdict.${verdict}`)} · ${t('state.stale')}`
  if (verdict !== null) return t(`verdict.${verdict}`)
  if (dismissal === 'duplicate' || dismissal === 'not-checkable') return t(`dismissal.${dismissal}`)
  return t(`state.${state}`)
}

export function VerdictMark({ word, verdict }: { word: string; verdict: Verdict | 'undecided' }) {
  return (
    <span className={`inline-flex items-center gap-2 font-semibold ${colours[verdict]}`}>
      <VerdictShape verdict={verdict} />
      {word}
    </span>
  )
}

/** A claim's verdict, or where the work stands; one that rests on the claimant's own word alone says so under it. */
export function Judgement({ t, claim }: { t: Translate; claim: Judged }) {
  if (!claim.isOnOwnWord) return <JudgementMark t={t} claim={claim} />
  return (
    <span className="inline-flex flex-col">
      <JudgementMark t={t} claim={claim} />
      <span className="label">{t('claim.ownWord')}</span>
    </span>
  )
}

/** A verdict that has to be looked at again says so beside it. */
function JudgementMark({ t, claim }: { t: Translate; claim: Judged }) {
  const { verdict, state } = claim
  if (verdict === null || state !== 'stale')
    return <VerdictMark word={plainWord(t, claim)} verdict={verdict ?? 'undecided'} />
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3">
      <VerdictMark word={t(`verdict.${verdict}`)} verdict={verdict} />
      <VerdictMark word={t('state.stale')} verdict="undecided" />
    </span>
  )
}

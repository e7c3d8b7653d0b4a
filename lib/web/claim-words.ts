import {
  type CardWords,
  type PublishedClaim,
  recordAmount,
  type VerdictWords,
} from '#lib/publishing/index.ts'
import { translate as t } from './catalogue/messages.ts'

type Judged = Pick<PublishedClaim, 'verdict' | 'state' | 'dismissal' | 'caveat' | 'isOnOwnWord'>

/** The word of a claim's verdict, or of where the work stands; with what it rests on, where that is the claimant's word alone. */
export function wordOfClaim(claim: Judged): string {
  return claim.isOnOwnWord ? `${plainWord(claim)} · ${t('claim.ownWord')}` : plainWord(claim)
}

function plainWord({ verdict, state, dismissal }: Judged): string {
  if (verdict !== null && state === 'stale') return `${t(`verdict.${verdict}`)} · ${t('state.stale')}`
  if (verdict !== null) return t(`verdict.${verdict}`)
  return dismissal === null ? t(`state.${state}`) : t(`dismissal.${dismissal}`)
}

/** The sentence that goes with it: its caveat where it has one, else what the word means. */
export function sentenceOfClaim({ verdict, state, caveat }: Judged): string {
  const line = verdict === null ? t(`stateLine.${state}`) : t(`verdictLine.${verdict}`)
  return caveat === null ? line : `${caveat}. ${line}`
}

/** The verdict for markup; null while there is none. */
export function verdictWords(claim: Judged): VerdictWords | null {
  if (claim.verdict === null) return null
  const sentence = sentenceOfClaim(claim)
  const explanation = claim.isOnOwnWord ? `${sentence} ${t('claim.ownWordSentence')}` : sentence
  return { word: t(`verdict.${claim.verdict}`), explanation }
}

/** What a card says of a claim. */
export function cardWords(claim: PublishedClaim): CardWords {
  const record = recordAmount(claim)
  return {
    judgement: wordOfClaim(claim),
    explanation: sentenceOfClaim(claim),
    claimed: claim.figures[0]?.quote ?? null,
    record: record === null ? null : t('ledger.record', { figure: record }),
    read: t('card.read'),
  }
}

import { readingInWords } from '#components/figure/figure-in-words.ts'
import type { FoundClaim } from '#lib/queries/desk/intake-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { showTurns } from './found-text.tsx'

/** The claims found in a part of a text: restated, or with what leaves them open, and each figure as it is read. */
export function FoundClaims({ t, claims }: { t: Translate; claims: readonly FoundClaim[] }) {
  if (claims.length === 0) return <p className="text-soft">{t('import.noClaims')}</p>
  return (
    <ol>
      {claims.map((claim) => (
        <li
          key={`${claim.start} ${claim.end}`}
          id={`found-${claim.start}-${claim.end}`}
          className="scroll-mt-4 border-t border-hair py-3 target:bg-hair"
        >
          <p className="font-serif text-[17px] leading-snug">{showTurns(claim.restatement ?? claim.exact)}</p>
          {claim.question && <p className="mt-1">{questionInWords(t, claim.question)}</p>}
          {claim.claimant !== null && (
            <p className="label mt-1">{t('import.said', { claimant: claim.claimant })}</p>
          )}
          {claim.figures.map((figure) => (
            <p key={figure.start} className="figures label mt-1">
              {t('import.figure', { quote: figure.quote, reading: readingInWords(t, figure) })}
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

const questions = ['who-or-what', 'when', 'subject-missing'] as const

function questionInWords(t: Translate, { code, words }: { code: string; words: string }): string {
  return t(`import.question.${questions.find((one) => one === code) ?? 'other'}`, { words })
}

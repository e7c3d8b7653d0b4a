import { dateInWords } from '#components/layout/date-in-words.ts'
import type { ClaimPage } from '#lib/queries/claim/claim-page.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/** What belongs to a verdict wherever it is read: its range, framing, and when it is looked at again. */
export function AboutVerdict({ t, claim }: { t: Translate; claim: ClaimPage }) {
  if (claim.verdict === null) return null
  const framing = claim.decision?.framing ?? null
  const notes = (claim.reviews ?? []).flatMap(({ framingNote }) =>
    framingNote === null ? [] : [framingNote],
  )
  const lines = [
    claim.range === null ? null : t('aboutVerdict.range', { range: claim.range }),
    framing === null || framing === 'exact'
      ? null
      : t('aboutVerdict.framing', { framing: t(`framing.${framing}`) }),
    ...notes.map((note) => t('aboutVerdict.context', { note })),
    claim.recheckOn === null ? null : t('aboutVerdict.recheck', { date: dateInWords(claim.recheckOn) }),
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <ul className="mt-3 max-w-[66ch]">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

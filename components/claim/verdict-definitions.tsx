import { addresses } from '#lib/addresses.ts'
import { verdicts } from '#lib/policy/index.ts'
import type { Translate } from '#lib/web/messages.ts'
import { VerdictMark } from './verdict-mark.tsx'

/** What each verdict means, each with a link to the claims that have it. */
export function VerdictDefinitions({ t }: { t: Translate }) {
  return (
    <dl>
      {verdicts.map((verdict) => (
        <div key={verdict} className="grid gap-x-6 border-b border-hair py-4 sm:grid-cols-[10rem_1fr]">
          <dt>
            <a href={addresses.ledgerOf(verdict)}>
              <VerdictMark word={t(`verdict.${verdict}`)} verdict={verdict} />
            </a>
          </dt>
          <dd className="max-w-[66ch]">{t(`verdictLine.${verdict}`)}</dd>
        </div>
      ))}
    </dl>
  )
}

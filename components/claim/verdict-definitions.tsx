import type { ReactNode } from 'react'
import { addresses } from '#lib/addresses.ts'
import { labelledCodes, verdicts } from '#lib/policy/index.ts'
import type { LiveCases } from '#lib/queries/ledger/live-cases.ts'
import type { LabelledLanguage } from '#lib/queries/site/set-labels.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'
import { VerdictMark } from './verdict-mark.tsx'

type Props = { t: Translate; cases: LiveCases }

/** What each verdict means, each with a link to the claims that have it and to one of them. */
export function VerdictDefinitions({ t, cases }: Props) {
  return (
    <dl>
      {verdicts.map((verdict) => (
        <Definition
          key={verdict}
          t={t}
          line={t(`verdictLine.${verdict}`)}
          example={cases[verdict] ?? null}
          all={addresses.ledgerOf(verdict)}
        >
          <VerdictMark word={t(`verdict.${verdict}`)} verdict={verdict} />
        </Definition>
      ))}
    </dl>
  )
}

const states = ['open', 'in-review', 'contested', 'stale', 'not-checkable', 'duplicate'] as const

/** Where the work may stand otherwise. */
export function StateDefinitions({ t, cases }: Props) {
  return (
    <dl>
      {states.map((state) => {
        const isDismissal = state === 'not-checkable' || state === 'duplicate'
        return (
          <Definition
            key={state}
            t={t}
            line={isDismissal ? t(`dismissalLine.${state}`) : t(`stateLine.${state}`)}
            example={cases[state] ?? null}
            all={`${addresses.ledger}?state=${isDismissal ? 'dismissed' : state}`}
          >
            <VerdictMark
              word={isDismissal ? t(`dismissal.${state}`) : t(`state.${state}`)}
              verdict="undecided"
            />
          </Definition>
        )
      })}
    </dl>
  )
}

/** What verdicts and states are called in another language than the pages', each with its mark. */
export function OtherWords({ t, language, labels }: { t: Translate } & LabelledLanguage) {
  return (
    <section className="section-rule">
      <h2 className="font-semibold">
        {t('method.inLanguage', { language: languageNames.of(language) ?? language })}
      </h2>
      <dl lang={language}>
        {labelledCodes.map((code) => {
          const { label, line } = labels[code] ?? {}
          const verdict = verdicts.find((one) => one === code) ?? 'undecided'
          return (
            (label !== undefined || line !== undefined) && (
              <div
                key={code}
                className="grid gap-x-6 gap-y-1 border-b border-hair py-4 sm:grid-cols-[11rem_1fr]"
              >
                <dt>
                  <VerdictMark word={label ?? code} verdict={verdict} />
                </dt>
                <dd className="max-w-[66ch] sm:pt-[2px]">{line}</dd>
              </div>
            )
          )
        })}
      </dl>
    </section>
  )
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })

function Definition({
  t,
  line,
  example,
  all,
  children,
}: {
  t: Translate
  line: string
  example: string | null
  all: string
  children: ReactNode
}) {
  return (
    <div className="grid gap-x-6 gap-y-1 border-b border-hair py-4 sm:grid-cols-[11rem_1fr]">
      <dt>
        <a href={all} className="inline-flex min-h-[26px] items-center">
          {children}
        </a>
      </dt>
      <dd className="max-w-[66ch] sm:pt-[2px]">
        {line}
        {example !== null && (
          <>
            {' '}
            <a href={addresses.claim(example)} className="text-link">
              {t('method.example')}
            </a>
          </>
        )}
      </dd>
    </div>
  )
}

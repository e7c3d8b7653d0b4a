import type { ReactNode } from 'react'
import { VerdictMark } from '#components/claim/verdict-mark.tsx'
import type { LedgerGroup } from '#lib/queries/ledger/ledger-view.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

/**
 * How claims are marked, as a choice: one verdict at a time stays marked in the text and in the margin. Style sheet and
 * radio buttons do it, so that it needs no script.
 */
export function LegendFilter({
  t,
  counts,
}: {
  t: Translate
  counts: readonly { group: LedgerGroup; count: number }[]
}) {
  return (
    <fieldset className="legend print:hidden">
      <legend className="label float-left pr-5 leading-[26px]">{t('document.show')}</legend>
      <div className="flex flex-wrap gap-x-5 text-sm">
        <Choice name="all" isFirst>
          {t('document.showAll')}
        </Choice>
        {counts
          .filter((one) => one.count > 0)
          .map(({ group, count }) => (
            <Choice key={group} name={group}>
              <span className={`mark mark-${group}`}>
                <VerdictMark word={t(`verdict.${group}`)} verdict={group} />
              </span>
              <span className="figures text-soft">{t('ledger.count', { count })}</span>
            </Choice>
          ))}
      </div>
    </fieldset>
  )
}

function Choice({
  name,
  isFirst = false,
  children,
}: {
  name: string
  isFirst?: boolean
  children: ReactNode
}) {
  return (
    <label className="inline-flex min-h-[26px] cursor-pointer items-center gap-2">
      <input type="radio" name="show" value={name} defaultChecked={isFirst} className="accent-[var(--ink)]" />
      {children}
    </label>
  )
}

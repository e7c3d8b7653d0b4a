import type { ReactNode } from 'react'
import { addresses, type LedgerParameters, ledgerSorts } from '#lib/addresses.ts'
import { figureKinds } from '#lib/figures/index.ts'
import { claimStates, verdicts } from '#lib/policy/index.ts'
import type { Choice, LedgerCounts } from '#lib/queries/ledger/ledger-counts.ts'
import type { LedgerView } from '#lib/queries/ledger/ledger-view.ts'
import type { Translate } from '#lib/web/catalogue/messages.ts'

type Props = {
  t: Translate
  view: LedgerView
  parameters: LedgerParameters
  choices: LedgerCounts
}

/** Search, filters with their counts and the order, as one plain form whose result is an address that can be shared. */
export function LedgerSearch({ t, view, parameters, choices }: Props) {
  return (
    <search>
      <form action={addresses.ledger} data-lean>
        <div className="flex items-center gap-3 border-b border-hair py-1.5">
          <label htmlFor="ledger-search" className="sr-only">
            {t('ledger.search')}
          </label>
          <input
            id="ledger-search"
            type="search"
            name="q"
            defaultValue={view.search}
            maxLength={200}
            placeholder={t('ledger.search')}
            className="min-h-10 min-w-0 flex-1 bg-transparent placeholder:text-soft"
          />
          <button type="submit" className="min-h-10 px-2 text-sm text-link">
            {t('ledger.searchButton')}
          </button>
        </div>
        <details className="group border-b border-hair" open={isFiltered(parameters)}>
          <summary className="label flex min-h-10 cursor-pointer list-none items-center gap-2">
            <span aria-hidden="true" className="inline-block w-3 text-center group-open:rotate-90">
              ›
            </span>
            {t('ledgerPage.filters')}
          </summary>
          <Filters t={t} view={view} parameters={parameters} choices={choices} />
        </details>
      </form>
    </search>
  )
}

const choiceFilters = ['verdict', 'state', 'category', 'document', 'claimant', 'kind', 'source'] as const
const filters = [...choiceFilters, 'off', 'from', 'to'] as const

const isFiltered = (parameters: LedgerParameters): boolean =>
  [...filters, 'sort' as const].some((name) => Boolean(parameters[name]) && name !== 'verdict')

function Filters({ t, view, parameters, choices }: Props) {
  return (
    <div className="grid gap-x-6 gap-y-4 pt-1 pb-5 sm:grid-cols-2 md:grid-cols-3 lg:grid-cols-5">
      {choiceFilters.map((name) => (
        <ChoiceSelect key={name} t={t} name={name} choices={choices[name]} chosen={parameters[name] ?? ''} />
      ))}
      <Field name="off" label={t('ledgerPage.off')}>
        <input
          id="ledger-off"
          name="off"
          type="number"
          min="0"
          step="any"
          defaultValue={view.off ?? ''}
          className={control}
        />
      </Field>
      {(['from', 'to'] as const).map((name) => (
        <Field key={name} name={name} label={t(`ledgerPage.${name}`)}>
          <input
            id={`ledger-${name}`}
            name={name}
            type="date"
            defaultValue={view[name] ?? ''}
            className={control}
          />
        </Field>
      ))}
      <Field name="sort" label={t('ledgerPage.sort')}>
        <select id="ledger-sort" name="sort" defaultValue={parameters.sort ?? ''} className={control}>
          <option value="">{t('ledgerPage.any')}</option>
          {ledgerSorts
            .filter((sort) => sort !== 'changed' && (sort !== 'relevance' || view.search !== ''))
            .map((sort) => (
              <option key={sort} value={sort}>
                {t(`sorts.${sort}`)}
              </option>
            ))}
        </select>
      </Field>
      <p className="self-end">
        <button type="submit" className="min-h-10 bg-ink px-4 text-sm font-semibold text-paper">
          {t('ledgerPage.apply')}
        </button>
      </p>
    </div>
  )
}

const control = 'min-h-10 w-full min-w-0 border border-soft bg-paper px-2 text-sm text-ink'

function Field({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`ledger-${name}`} className="label block pb-1">
        {label}
      </label>
      {children}
    </div>
  )
}

function ChoiceSelect({
  t,
  name,
  choices,
  chosen,
}: {
  t: Translate
  name: (typeof choiceFilters)[number]
  choices: readonly Choice[]
  chosen: string
}) {
  const isListed = chosen === '' || choices.some(({ value }) => value === chosen)
  return (
    <Field name={name} label={t(`ledgerPage.${name}`)}>
      <select id={`ledger-${name}`} name={name} defaultValue={chosen} className={control}>
        <option value="">{t('ledgerPage.any')}</option>
        {!isListed && <option value={chosen}>{chosen}</option>}
        {choices.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {t('ledgerPage.choice', { label: codeWord[name]?.(t, value) ?? label, count })}
          </option>
        ))}
      </select>
    </Field>
  )
}

const codeWord: Record<string, (t: Translate, code: string) => string | null> = {
  verdict: (t, code) => inWords([...verdicts, 'undecided'] as const, code, (group) => t(`verdict.${group}`)),
  state: (t, code) => inWords(claimStates, code, (state) => t(`state.${state}`)),
  kind: (t, code) => inWords(figureKinds, code, (kind) => t(`figureKind.${kind}`)),
}

/** The word of a code; null where the code is none of the list. */
function inWords<Code extends string>(codes: readonly Code[], code: string, word: (code: Code) => string) {
  const known = codes.find((one) => one === code)
  return known === undefined ? null : word(known)
}

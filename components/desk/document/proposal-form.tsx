'use client'
import { useActionState, useRef } from 'react'
import { DraftNote, useDraft } from '#components/form/form-draft.tsx'
import { Problems, useCount } from '#components/form/form-problems.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input, Select, Textarea } from '#components/ui/control.tsx'
import type { Fields } from '#lib/web/actions/action-fields.ts'
import type { FormState } from '#lib/web/actions/action-run.ts'
import { EnterDismisses } from '../enter-dismisses.tsx'
import { TickAll } from '../tick-all.tsx'

type SendForm = (previous: FormState, form: FormData) => Promise<FormState>
type ProposalRow = {
  id: string
  exact: string
  restatement: string
  question: string | null
  facts: string
  /** The address of a source that came with it. */
  source: string | null
  /** Where the reviewer must choose what is checked. */
  isAssertionOpen: boolean
  /** Claims of the ledger that it may repeat, and in what. */
  similar: readonly { address: string; restatement: string; why: string }[]
}
type Words = Readonly<
  Record<
    | 'restatement'
    | 'assertion'
    | 'said'
    | 'so'
    | 'accept'
    | 'dismissReason'
    | 'dismiss'
    | 'choose'
    | 'similar'
    | 'problems'
    | 'rest'
    | 'all'
    | 'ticked'
    | 'keyAll'
    | 'draft'
    | 'discard'
    | 'key',
    string
  >
>
type Props = { rows: readonly ProposalRow[]; words: Words; accept: SendForm; dismiss: SendForm }

const fresh: FormState = { problems: [], values: {} }

/** Proposals to choose from: those chosen are accepted as they are worded here, or set aside together. */
export function ProposalForm({ rows, words, accept, dismiss }: Props) {
  const [accepted, sendAccept] = useActionState(accept, fresh)
  const [dismissed, sendDismiss] = useActionState(dismiss, fresh)
  const answers = useCount(accepted) + useCount(dismissed)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, 'proposals', answers)
  const { onInput, onSubmit } = draft.handlers
  const said = accepted.said ?? dismissed.said
  const values = { ...accepted.values, ...dismissed.values }
  return (
    <form ref={form} action={sendAccept} onInput={onInput} onSubmit={onSubmit}>
      <input type="hidden" name="key" value={words.key} />
      <EnterDismisses formAction={sendDismiss} />
      {draft.isBack && <DraftNote labels={words} discard={draft.discard} />}
      <Problems
        key={`problems-${answers}`}
        form="proposals"
        heading={said === undefined ? words.problems : words.rest}
        said={said}
        problems={[...accepted.problems, ...dismissed.problems]}
        addressOf={addressOf}
      />
      <ol key={`rows-${answers}`} className="border-t border-hair">
        {rows.map((row) => (
          <Row key={row.id} row={row} words={words} values={values} />
        ))}
      </ol>
      <div className="sticky bottom-0 flex flex-wrap items-end gap-x-6 gap-y-3 border-t border-ink bg-paper py-3">
        <TickAll labels={words} shortcut={{ key: 't', label: words.keyAll }} />
        <Button data-key="a" data-key-label={words.accept}>
          {words.accept}
        </Button>
        <div className="grow basis-40">
          <label htmlFor="proposals-reason">{words.dismissReason}</label>
          <Input
            id="proposals-reason"
            name="reason"
            autoComplete="off"
            defaultValue={values.reason?.[0] ?? ''}
            data-key="x"
            data-key-label={words.dismiss}
          />
        </div>
        <Button look="outlined" formAction={sendDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </form>
  )
}

/** The words of the proposal that was left; the form's own field otherwise. */
function addressOf(field: string): string {
  const [, proposal] = /^proposals\.([^.]+)/.exec(field) ?? []
  return proposal === undefined ? `#proposals-${field}` : `#${proposal}-restatement`
}

type RowProps = { row: ProposalRow; words: Words; values: Fields }

function Row({ row, words, values }: RowProps) {
  const name = `proposals.${row.id}`
  const filled = (field: string) => values[`${name}.${field}`]?.[0]
  return (
    <li data-row className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-hair py-3">
      <input
        id={`${row.id}-chosen`}
        type="checkbox"
        name={`${name}.id`}
        value={row.id}
        defaultChecked={filled('id') !== undefined}
        aria-label={`${words.choose}: ${row.exact}`}
        className="mt-1 size-5 accent-ink"
      />
      <div className="grid gap-2">
        <label htmlFor={`${row.id}-chosen`} className="cursor-pointer font-serif text-[17px]">
          {row.exact}
        </label>
        <div>
          <label htmlFor={`${row.id}-restatement`} className="label">
            {row.question ?? words.restatement}
          </label>
          <Textarea
            id={`${row.id}-restatement`}
            name={`${name}.restatement`}
            defaultValue={filled('restatement') ?? row.restatement}
            rows={2}
          />
        </div>
        {row.isAssertionOpen && (
          <div>
            <label htmlFor={`${row.id}-assertion`} className="label">
              {words.assertion}
            </label>
            <Select
              id={`${row.id}-assertion`}
              name={`${name}.assertion`}
              defaultValue={filled('assertion') ?? 'so'}
            >
              <option value="so">{words.so}</option>
              <option value="said">{words.said}</option>
            </Select>
          </div>
        )}
        <p className="label">{row.facts}</p>
        {row.source !== null && (
          <a href={row.source} rel="noreferrer" className="text-link justify-self-start text-sm break-all">
            {row.source}
          </a>
        )}
        {row.similar.length > 0 && <Similar claims={row.similar} heading={words.similar} />}
      </div>
    </li>
  )
}

/** Suggestions only: nothing is merged. */
function Similar({ claims, heading }: { claims: ProposalRow['similar']; heading: string }) {
  return (
    <div className="border-l-2 border-hair pl-3 text-sm">
      <p className="label">{heading}</p>
      <ul>
        {claims.map(({ address, restatement, why }) => (
          <li key={address}>
            <a href={address} className="text-link">
              {restatement}
            </a>{' '}
            <span className="text-soft">{why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

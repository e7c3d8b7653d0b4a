'use client'
import { useActionState } from 'react'
import { Problems } from '#components/form/form-problems.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input, Select, Textarea } from '#components/ui/control.tsx'
import type { FormState } from '#lib/web/action-run.ts'

type SendForm = (previous: FormState, form: FormData) => Promise<FormState>
export type ProposalRow = {
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
  const problems = [...accepted.problems, ...dismissed.problems]
  return (
    <form action={sendAccept}>
      <input type="hidden" name="key" value={words.key} />
      <Problems
        form="proposals"
        heading={words.problems}
        problems={problems.map((one) => ({ ...one, field: null }))}
      />
      <ol className="border-t border-hair">
        {rows.map((row, index) => (
          <Row key={row.id} row={row} index={index} words={words} />
        ))}
      </ol>
      <div className="sticky bottom-0 flex flex-wrap items-end gap-x-6 gap-y-3 border-t border-ink bg-paper py-3">
        <Button>{words.accept}</Button>
        <div className="grow">
          <label htmlFor="proposals-reason">{words.dismissReason}</label>
          <Input id="proposals-reason" name="reason" autoComplete="off" />
        </div>
        <Button look="outlined" formAction={sendDismiss}>
          {words.dismiss}
        </Button>
      </div>
    </form>
  )
}

function Row({ row, index, words }: { row: ProposalRow; index: number; words: Words }) {
  const name = `proposals.${index}`
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-3 border-b border-hair py-3">
      <input
        id={`${row.id}-chosen`}
        type="checkbox"
        name={`${name}.id`}
        value={row.id}
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
            defaultValue={row.restatement}
            rows={2}
          />
        </div>
        {row.isAssertionOpen && (
          <div>
            <label htmlFor={`${row.id}-assertion`} className="label">
              {words.assertion}
            </label>
            <Select id={`${row.id}-assertion`} name={`${name}.assertion`} defaultValue="so">
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

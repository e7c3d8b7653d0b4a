'use client'
import { type ReactNode, useActionState } from 'react'
import { Problems, useCount } from '#components/form/form-problems.tsx'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { FormState } from '#lib/web/actions/action-run.ts'
import { deskAddresses } from './desk-addresses.ts'
import { EnterDismisses } from './enter-dismisses.tsx'
import { TickAll } from './tick-all.tsx'

type Labels = Readonly<
  Record<'accept' | 'dismiss' | 'reason' | 'all' | 'ticked' | 'problems' | 'rest' | 'keyAll' | 'key', string>
>
type Props = {
  id: string
  document: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: Labels
  children: ReactNode
}

/** Where a proposal is put into words; the form's own field otherwise. */
function addressOf(document: string, form: string, field: string): string {
  const [, proposal] = /^proposals\.(.+)$/.exec(field) ?? []
  return proposal === undefined ? `#${form}-${field}` : deskAddresses.proposal(document, proposal)
}

/** Many proposals of a document at once: those that are ticked are accepted, or dismissed with one reason. */
export function TriageForm({ id, document, action, labels, children }: Props) {
  const [state, act, isRunning] = useActionState(action, { problems: [], values: {} })
  const sending = useCount(state)
  return (
    <form id={id} action={act}>
      <input type="hidden" name="key" value={labels.key} />
      <EnterDismisses name="do" value="dismiss" />
      <Problems
        key={sending}
        form={id}
        heading={state.said === undefined ? labels.problems : labels.rest}
        said={state.said}
        problems={state.problems}
        addressOf={(field) => addressOf(document, id, field)}
      />
      {children}
      <div className="sticky bottom-0 flex flex-wrap items-end gap-x-4 gap-y-2 border-t border-ink bg-paper py-3">
        <TickAll labels={labels} shortcut={{ key: 't', label: labels.keyAll }} />
        <Button
          name="do"
          value="accept"
          aria-disabled={isRunning}
          data-key="a"
          data-key-label={labels.accept}
        >
          {labels.accept}
        </Button>
        <div className="grow basis-40 md:grow-0">
          <label htmlFor={`${id}-reason`} className="label block">
            {labels.reason}
          </label>
          <Input
            id={`${id}-reason`}
            name="reason"
            defaultValue={state.values.reason?.[0] ?? ''}
            data-key="x"
            data-key-label={labels.dismiss}
            className="w-full md:w-64"
          />
        </div>
        <Button name="do" value="dismiss" look="outlined" aria-disabled={isRunning}>
          {labels.dismiss}
        </Button>
      </div>
    </form>
  )
}

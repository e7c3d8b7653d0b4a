'use client'
import { type ReactNode, useActionState, useRef } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/web/actions/action-run.ts'
import { DraftNote, useDraft } from './form-draft.tsx'
import { FormContext } from './form-fields.ts'
import { Problems, useCount } from './form-problems.tsx'
import { SectionSummary } from './section-summary.tsx'

const fresh: FormState = { problems: [], values: {} }

export type FormSectionLabels = {
  submit: string
  problems: string
  optional: string
  theirs: string
  draft: string
  discard: string
  key: string
}

type Props = {
  id: string
  title: string
  isOpen?: boolean
  /** A key that opens it and goes to its first field, and what the list of keys says of it. */
  shortcut?: { key: string; label: string }
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: FormSectionLabels
  /** A second button, which sends `then` with the form. */
  second?: { label: string; leadsTo: string }
  children: ReactNode
}

/** A form under its heading, opened and closed by it. Without script it is sent as any form and comes back filled in. */
export function FormSection({
  id,
  title,
  isOpen = false,
  shortcut,
  action,
  labels,
  second,
  children,
}: Props) {
  const [state, act, isRunning] = useActionState(action, fresh)
  const sending = useCount(state)
  const form = useRef<HTMLFormElement>(null)
  const draft = useDraft(form, id, sending)
  const { problems } = state
  return (
    <details
      id={id}
      data-key={shortcut?.key}
      data-key-label={shortcut?.label}
      open={isOpen || problems.length > 0 || draft.isBack}
      className="group border-t border-ink"
    >
      <SectionSummary title={title} />
      <form ref={form} action={act} {...draft.handlers} className="pb-6">
        <input type="hidden" name="key" value={labels.key} />
        {state.theirs?.version !== undefined && (
          <input type="hidden" name="version" value={state.theirs.version[0]} />
        )}
        {draft.isBack && <DraftNote labels={labels} discard={draft.discard} />}
        <Problems key={`problems-${sending}`} form={id} heading={labels.problems} problems={problems} />
        <FormContext value={{ id, optional: labels.optional, theirsLabel: labels.theirs, ...state }}>
          <div key={`fields-${sending}`} className="grid gap-4">
            {children}
          </div>
        </FormContext>
        <Button aria-disabled={isRunning} className="mt-5">
          {labels.submit}
        </Button>
        {second && (
          <Button
            look="outlined"
            name="then"
            value={second.leadsTo}
            aria-disabled={isRunning}
            className="ml-3"
          >
            {second.label}
          </Button>
        )}
      </form>
    </details>
  )
}

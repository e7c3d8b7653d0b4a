'use client'
import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/web/action-run.ts'
import { DraftNote, useDraft } from './form-draft.tsx'
import { FormContext, fieldId } from './form-fields.ts'

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
  children: ReactNode
}

/** A form under its heading, opened and closed by it. Without script it is sent as any form and comes back filled in. */
export function FormSection({ id, title, isOpen = false, shortcut, action, labels, children }: Props) {
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
      <summary className="flex cursor-pointer items-baseline justify-between gap-4 py-2.5">
        <h2 className="font-semibold">{title}</h2>
        <span aria-hidden="true" className="text-soft group-open:hidden">
          +
        </span>
        <span aria-hidden="true" className="hidden text-soft group-open:block">
          −
        </span>
      </summary>
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
      </form>
    </details>
  )
}

/** How often a value has become another one: fields are made anew for each answer, as React empties those it keeps. */
export function useCount(value: unknown): number {
  const [seen, setSeen] = useState({ value, count: 0 })
  if (seen.value !== value) setSeen({ value, count: seen.count + 1 })
  return seen.count
}

type ProblemsProps = { form: string; heading: string; problems: FormState['problems'] }

/** All that was refused, each leading to its field; takes the focus when it appears. */
export function Problems({ form, heading, problems }: ProblemsProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (problems.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-4 border-l-4 border-ink py-1 pl-3">
      <p className="font-semibold">{heading}</p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              message
            ) : (
              <a href={`#${fieldId(form, field)}`} className="text-link underline underline-offset-3">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

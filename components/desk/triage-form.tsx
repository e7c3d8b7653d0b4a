'use client'
import { type MouseEvent, type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Input } from '#components/ui/control.tsx'
import type { FormState } from '#lib/web/action-run.ts'

type Props = {
  id: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: { accept: string; dismiss: string; reason: string; all: string; key: string }
  children: ReactNode
}

/** Ticks every box of the form that a button stands in; none, where all are ticked. */
function tickAll({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>): void {
  const boxes = [...(form?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])]
  const isAll = boxes.every((box) => box.checked)
  for (const box of boxes) box.checked = !isAll
}

/** Many proposals at once: those that are ticked are accepted, or dismissed with one reason. */
export function TriageForm({ id, action, labels, children }: Props) {
  const [{ problems }, act, isRunning] = useActionState(action, { problems: [], values: {} })
  return (
    <form id={id} action={act}>
      <input type="hidden" name="key" value={labels.key} />
      {problems.length > 0 && (
        <p role="alert" className="border-l-4 border-ink py-1 pl-3 font-semibold">
          {problems.map((one) => one.message).join(' ')}
        </p>
      )}
      {children}
      <button type="button" onClick={tickAll} className="mt-2 cursor-pointer py-1 text-link">
        {labels.all}
      </button>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2 py-3">
        <Button name="do" value="accept" aria-disabled={isRunning}>
          {labels.accept}
        </Button>
        <div>
          <label htmlFor={`${id}-reason`} className="label block">
            {labels.reason}
          </label>
          <Input id={`${id}-reason`} name="reason" className="w-64" />
        </div>
        <Button name="do" value="dismiss" look="outlined" aria-disabled={isRunning}>
          {labels.dismiss}
        </Button>
      </div>
    </form>
  )
}

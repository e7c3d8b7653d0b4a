'use client'
import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/web/action-run.ts'
import { FormContext } from './form-fields.ts'
import { type FormSectionLabels, Problems, useCount } from './form-section.tsx'

const fresh: FormState = { problems: [], values: {} }

type Props = {
  id: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: FormSectionLabels
  look?: 'solid' | 'outlined' | 'plain'
  /** What stands in the fields before anything was sent. */
  values?: FormState['values']
  children?: ReactNode
}

/** A form that always stands open. Without script it is sent as any form and comes back filled in. */
export function FormSheet({ id, action, labels, look = 'solid', values = {}, children }: Props) {
  const [state, act, isRunning] = useActionState(action, { ...fresh, values })
  const sending = useCount(state)
  return (
    <form id={id} action={act} className="grid max-w-[28rem] gap-4">
      <input type="hidden" name="key" value={labels.key} />
      <Problems key={`problems-${sending}`} form={id} heading={labels.problems} problems={state.problems} />
      <FormContext value={{ id, optional: labels.optional, theirsLabel: labels.theirs, ...state }}>
        {children !== undefined && (
          <div key={`fields-${sending}`} className="grid gap-4">
            {children}
          </div>
        )}
      </FormContext>
      <div>
        <Button look={look} aria-disabled={isRunning}>
          {labels.submit}
        </Button>
      </div>
    </form>
  )
}

'use client'
import { type ReactNode, useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/web/actions/action-run.ts'
import { FormContext } from './form-fields.ts'
import { Problems, useCount } from './form-problems.tsx'
import type { FormSectionLabels } from './form-section.tsx'

const fresh: FormState = { problems: [], values: {} }

type Props = {
  id: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: FormSectionLabels
  look?: 'solid' | 'outlined' | 'plain'
  /** What stands in the fields before anything was sent. */
  values?: FormState['values']
  /** As wide as what is around it, for prose. */
  isWide?: boolean
  children?: ReactNode
}

/** A form that always stands open. Without script it is sent as any form and comes back filled in. */
export function FormSheet({
  id,
  action,
  labels,
  look = 'solid',
  values = {},
  isWide = false,
  children,
}: Props) {
  const [state, act, isRunning] = useActionState(action, { ...fresh, values })
  const sending = useCount(state)
  return (
    <form id={id} action={act} data-needs-script className={`grid gap-4 ${isWide ? '' : 'max-w-[28rem]'}`}>
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

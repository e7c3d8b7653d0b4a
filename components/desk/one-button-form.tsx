'use client'
import { useActionState } from 'react'
import { Button } from '#components/ui/button.tsx'
import type { FormState } from '#lib/web/actions/action-run.ts'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  labels: { submit: string; key: string }
  /** A key that presses the button, and what the list of keys says of it. */
  shortcut?: { key: string; label: string }
  /** Fields that say what it is about. */
  fields?: Readonly<Record<string, string>>
}

/** A change that needs no more than a press. */
export function OneButtonForm({ action, labels, shortcut, fields = {} }: Props) {
  const [{ problems }, act, isRunning] = useActionState(action, { problems: [], values: {} })
  return (
    <form action={act} className="inline-flex flex-wrap items-baseline gap-x-4">
      <input type="hidden" name="key" value={labels.key} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button
        look="outlined"
        aria-disabled={isRunning}
        data-key={shortcut?.key}
        data-key-label={shortcut?.label}
      >
        {labels.submit}
      </Button>
      {problems.map((one) => (
        <p key={one.message} role="alert">
          {one.message}
        </p>
      ))}
    </form>
  )
}

'use client'
import { Input, Textarea } from '#components/ui/control.tsx'
import { Hint, LabelText, Problem, Theirs } from './field-frame.tsx'
import { useField } from './form-fields.ts'

type Props = {
  name: string
  label: string
  hint?: string
  isOptional?: boolean
  /** Not marked as one that may be left empty, because something else decides that. */
  isUnmarked?: boolean
  /** Paragraphs rather than one line. */
  isProse?: boolean
  /** The names and expressions that the product reads letter by letter. */
  isCode?: boolean
  /** What stands there at first. */
  value?: string
  type?: 'date' | 'number'
}

export function TextField({
  name,
  label,
  hint,
  isOptional = false,
  isUnmarked = false,
  isProse = false,
  isCode = false,
  value,
  type,
}: Props) {
  const field = useField(name, hint)
  const Control = isProse ? Textarea : Input
  return (
    <div>
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} isOptional={isOptional && !isUnmarked} />
      </label>
      {hint !== undefined && <Hint id={field.id}>{hint}</Hint>}
      <Control
        id={field.id}
        name={name}
        required={!isOptional}
        defaultValue={field.values[0] ?? value ?? ''}
        {...(type && !isProse ? { type } : {})}
        autoComplete="off"
        {...(isCode ? { spellCheck: false, autoCapitalize: 'off', className: 'font-mono text-sm' } : {})}
        {...field.described}
      />
      <Theirs field={field} />
      <Problem field={field} />
    </div>
  )
}

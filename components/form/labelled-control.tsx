'use client'
import type { ReactNode } from 'react'
import { Hint, LabelText, Problem, Theirs } from './field-frame.tsx'
import type { Field } from './form-fields.ts'

/** What every field of one control says of itself. */
export type FieldProps = {
  name: string
  label: string
  hint?: string
  isOptional?: boolean
  /** Not marked as one that may be left empty, because something else decides that. */
  isUnmarked?: boolean
  /** What stands there at first. */
  value?: string
}

type Props = Pick<FieldProps, 'label' | 'hint' | 'isOptional' | 'isUnmarked'> & {
  field: Field
  children: ReactNode
}

/** A control under its label and hint, over what somebody else has saved meanwhile and what was refused. */
export function LabelledControl({
  field,
  label,
  hint,
  isOptional = false,
  isUnmarked = false,
  children,
}: Props) {
  return (
    <div>
      <label htmlFor={field.id}>
        <LabelText field={field} label={label} isOptional={isOptional && !isUnmarked} />
      </label>
      {hint !== undefined && <Hint id={field.id}>{hint}</Hint>}
      {children}
      <Theirs field={field} />
      <Problem field={field} />
    </div>
  )
}

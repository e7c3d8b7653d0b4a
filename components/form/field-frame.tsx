import type { ReactNode } from 'react'
import type { Field } from './form-fields.ts'

/** What stands under a label and over a control. */
export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="label mb-1">
      {children}
    </p>
  )
}

/** What was refused, under the control. */
export function Problem({ field }: { field: Field }) {
  if (field.problem === undefined) return null
  return (
    <p id={`${field.id}-problem`} className="mt-1 text-sm font-semibold">
      {field.problem}
    </p>
  )
}

/** A label with its mark where the field may be left empty. */
export function LabelText({
  field,
  label,
  isOptional,
}: {
  field: Field
  label: string
  isOptional: boolean
}) {
  return (
    <>
      <span className="text-sm font-semibold">{label}</span>
      {isOptional && <span className="label">{` ${field.optional}`}</span>}
    </>
  )
}

/** What somebody else has saved meanwhile, beside one's own text, which stays in the control. */
export function Theirs({ field }: { field: Field }) {
  if (field.theirs === null) return null
  return (
    <div className="mt-1 border-l-4 border-soft py-1 pl-3">
      <p className="label">{field.theirs.label}</p>
      <p className="whitespace-pre-line">{field.theirs.text}</p>
    </div>
  )
}
